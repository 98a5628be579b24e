import { liveGroupFor } from '@/lib/desk/groups/queries';
import { currentActor } from '@/lib/people/auth/session';

export const dynamic = 'force-dynamic';

type Context = { readonly params: Promise<{ readonly id: string }> };

const headers = { 'Cache-Control': 'no-store' };

/** How far a group has got, for staff alone. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [actor, { id }] = await Promise.all([currentActor(), params]);
  if (!actor) return new Response(null, { status: 401, headers });
  const group = await liveGroupFor(actor, id);
  return group ? Response.json(group, { headers }) : new Response(null, { status: 404, headers });
}
