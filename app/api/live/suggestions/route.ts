import { currentActor } from '@/lib/people/auth/session';
import { requestInfo } from '@/lib/people/auth/request';
import { suggestions } from '@/lib/shop/search/queries';
import { mostAsked } from '@/lib/shop/search/schema';

/** Names like the one in `?q=`, for somebody who asked for them: with `hyphens` in them, `checked` for premium ones. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const typed = (searchParams.get('q') ?? '').slice(0, mostAsked);
  const wanted = { hyphens: searchParams.has('hyphens'), areChecked: searchParams.has('checked') };
  const { address } = await requestInfo();
  return Response.json(await suggestions(typed, address, { ...wanted, actor: await currentActor() }), {
    headers: { 'cache-control': 'no-store' },
  });
}
