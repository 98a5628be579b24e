import { answerLive } from '@/lib/people/auth/answer-live';
import { liveOperationOf } from '@/lib/queue/live/queries';

export const dynamic = 'force-dynamic';

type Context = { readonly params: Promise<{ readonly id: string }> };

/** One operation as it stands now; 404 also for what belongs to somebody else. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return answerLive((actor) => liveOperationOf(actor, id));
}
