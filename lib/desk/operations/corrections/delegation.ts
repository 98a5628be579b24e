import { z } from 'zod';
import { idText } from '@/lib/base/values/text';
import { nameServerLines } from './name-server-lines';

/** Other name servers than those that were refused. */
export const delegationCorrection = z.object({ operationId: idText, nameServers: nameServerLines });
export type DelegationCorrection = z.output<typeof delegationCorrection>;
