import { foundGroups } from '@/components/shop/find/found-groups';
import { answerLive } from '@/lib/people/auth/answer-live';
import { find } from '@/lib/shop/find/queries';
import { findSearch } from '@/lib/shop/find/schema';

export const dynamic = 'force-dynamic';

/** What the palette asks while somebody types: `?q=`. */
export function GET(request: Request): Promise<Response> {
  const { q } = findSearch.parse(Object.fromEntries(new URL(request.url).searchParams));
  return answerLive(async (actor) => ({ groups: await foundGroups(actor, q, await find(actor, q)) }));
}
