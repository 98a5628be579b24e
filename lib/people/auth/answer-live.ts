import 'server-only';
import type { Actor } from '@/lib/people/access/actor';
import { currentActor } from './session';

const headers = { 'Cache-Control': 'no-store' };

/** What a page that follows something is told: 401 without a session, 404 for what is not there or somebody else's. */
export async function answerLive(read: (actor: Actor) => Promise<object | null>): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401, headers });
  const found = await read(actor);
  return found ? Response.json(found, { headers }) : new Response(null, { status: 404, headers });
}
