import type { OperationView } from '@/lib/queue/engine/view';

export const deleteTransferBillView: OperationView = { discardable: 'never' };
