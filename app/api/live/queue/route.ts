import { currentActor } from '@/lib/people/auth/session';
import { queueCountsFor } from '@/lib/desk/operations/queries';

export const dynamic = 'force-dynamic';

const headers = { 'Cache-Control': 'no-store' };

/** How many operations lie in each tab, for staff alone. */
export async function GET(): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401, headers });
  const counts = await queueCountsFor(actor);
  return counts ? Response.json(counts, { headers }) : new Response(null, { status: 404, headers });
}
