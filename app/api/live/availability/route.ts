import { requestInfo } from '@/lib/auth/request';
import { search } from '@/lib/catalogue/queries';
import { mostAsked } from '@/lib/catalogue/schema';

/** What the search field asks while somebody types: `?q=`. */
export async function GET(request: Request): Promise<Response> {
  const typed = (new URL(request.url).searchParams.get('q') ?? '').slice(0, mostAsked + 1);
  const { address } = await requestInfo();
  return Response.json(await search(typed, address), { headers: { 'cache-control': 'no-store' } });
}
