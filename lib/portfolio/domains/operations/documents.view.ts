import type { OperationView } from '@/lib/queue/engine/view';

export const documentsView: OperationView = { discardable: 'carriedOut' };
