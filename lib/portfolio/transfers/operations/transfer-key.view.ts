import type { OperationView } from '@/lib/queue/engine/view';

export const transferKeyView: OperationView = { discardable: 'sent' };
