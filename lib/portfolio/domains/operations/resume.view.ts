import type { OperationView } from '@/lib/queue/engine/view';
import { reasonIn } from '../suspension/reason';

export const resumeView: OperationView = { facts: reasonIn, discardable: 'never' };
