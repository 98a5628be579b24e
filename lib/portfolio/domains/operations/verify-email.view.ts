import type { OperationView } from '@/lib/queue/engine/view';

export const verifyEmailView: OperationView = { discardable: 'carriedOut' };
