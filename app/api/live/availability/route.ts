import { currentActor } from '@/lib/people/auth/session';
import { requestInfo } from '@/lib/people/auth/request';
import { search } from '@/lib/shop/search/queries';
import { mostAsked } from '@/lib/shop/search/schema';

/** What the search field asks while somebody types: `?q=`. */
export async function GET(request: Request): Promise<Response> {
  const typed = (new URL(request.url).searchParams.get('q') ?? '').slice(0, mostAsked + 1);
  const { address } = await requestInfo();
  return Response.json(await search(typed, address, await currentActor()), {
    headers: { 'cache-control': 'no-store' },
  });
}
