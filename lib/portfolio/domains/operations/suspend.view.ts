import type { OperationView } from '@/lib/queue/engine/view';
import { reasonIn } from '../suspension/reason';

export const suspendView: OperationView = { facts: reasonIn, discardable: 'never' };
