import type { OperationView } from '@/lib/queue/engine/view';

export const stopRegistrarRenewalView: OperationView = { discardable: 'never' };
