import { z } from 'zod';
import { idText } from '@/lib/base/values/text';
import type { OperationView } from '@/lib/queue/engine/view';
import { nameServerLines } from '../delegation/name-server-lines';

export const nameServersView: OperationView = { discardable: 'carriedOut' };

/** Other name servers than those that were refused. */
export const nameServersCorrectionInput = z.object({ operationId: idText, nameServers: nameServerLines });
