import type { OperationView } from '@/lib/queue/engine/view';

export const nameServersView: OperationView = { discardable: 'carriedOut' };
