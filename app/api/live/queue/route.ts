import { answerLive } from '@/lib/people/auth/answer-live';
import { queueCountsFor } from '@/lib/desk/operations/queries';

export const dynamic = 'force-dynamic';

/** How many operations lie in each tab, for staff alone. */
export function GET(): Promise<Response> {
  return answerLive(queueCountsFor);
}
