import { currentActor } from '@/lib/people/auth/session';
import { requestInfo } from '@/lib/people/auth/request';
import { suggestions } from '@/lib/shop/search/queries';
import { mostAsked } from '@/lib/shop/search/schema';

/** Names like the one in `?q=`, for somebody who asked for them. */
export async function GET(request: Request): Promise<Response> {
  const typed = (new URL(request.url).searchParams.get('q') ?? '').slice(0, mostAsked);
  const { address } = await requestInfo();
  return Response.json(await suggestions(typed, address, await currentActor()), {
    headers: { 'cache-control': 'no-store' },
  });
}
