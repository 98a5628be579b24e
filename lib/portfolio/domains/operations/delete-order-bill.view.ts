import type { OperationView } from '@/lib/queue/engine/view';

export const deleteOrderBillView: OperationView = { discardable: 'never' };
