import { currentActor } from '@/lib/people/auth/session';
import { liveOperationOf } from '@/lib/queue/live/queries';

export const dynamic = 'force-dynamic';

type Context = { readonly params: Promise<{ readonly id: string }> };

const headers = { 'Cache-Control': 'no-store' };

/** One operation as it stands now; 404 also for what belongs to somebody else. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [actor, { id }] = await Promise.all([currentActor(), params]);
  if (!actor) return new Response(null, { status: 401, headers });
  const operation = await liveOperationOf(actor, id);
  return operation ? Response.json(operation, { headers }) : new Response(null, { status: 404, headers });
}
