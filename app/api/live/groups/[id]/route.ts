import { liveGroupFor } from '@/lib/desk/groups/queries';
import { answerLive } from '@/lib/people/auth/answer-live';

export const dynamic = 'force-dynamic';

type Context = { readonly params: Promise<{ readonly id: string }> };

/** How far a group has got, for staff and for its owner. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return answerLive((actor) => liveGroupFor(actor, id));
}
