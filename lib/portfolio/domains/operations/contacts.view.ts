import type { OperationView } from '@/lib/queue/engine/view';

export const contactsView: OperationView = { discardable: 'carriedOut' };
