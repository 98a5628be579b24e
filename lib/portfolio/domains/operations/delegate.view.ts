import type { OperationView } from '@/lib/queue/engine/view';

export const delegateView: OperationView = { discardable: 'carriedOut' };
