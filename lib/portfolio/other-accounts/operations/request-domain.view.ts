import type { OperationView } from '@/lib/queue/engine/view';

export const requestDomainView: OperationView = { discardable: 'never' };
