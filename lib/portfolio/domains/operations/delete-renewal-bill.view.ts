import type { OperationView } from '@/lib/queue/engine/view';

export const deleteRenewalBillView: OperationView = { discardable: 'never' };
