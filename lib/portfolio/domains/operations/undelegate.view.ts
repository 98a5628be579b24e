import type { OperationView } from '@/lib/queue/engine/view';

export const undelegateView: OperationView = { discardable: 'carriedOut' };
