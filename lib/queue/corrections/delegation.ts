import { z } from 'zod';
import { nameServerLines } from './name-server-lines';

/** Other name servers than those that were refused. */
export const delegationCorrection = z.object({ operationId: z.string(), nameServers: nameServerLines });
export type DelegationCorrection = z.output<typeof delegationCorrection>;
