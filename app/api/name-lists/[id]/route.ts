import { getLocale, getTranslations } from 'next-intl/server';
import { currentActor } from '@/lib/people/auth/session';
import { csvResponse } from '@/lib/base/values/csv';
import { shownIn } from '@/lib/money/rates/queries';
import { nameListFile, type ListedRow } from '@/lib/shop/name-lists/queries';
import { nameListSearch } from '@/lib/shop/name-lists/schema';

type Context = { readonly params: Promise<{ readonly id: string }> };

/** What the names of a list were found to be, as a CSV file. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = nameListSearch.parse(Object.fromEntries(new URL(request.url).searchParams));
  const [{ id }, actor, locale, t, states] = await Promise.all([
    params,
    currentActor(),
    getLocale(),
    getTranslations('nameLists'),
    getTranslations('search.states'),
  ]);
  const currency = await shownIn(actor);
  const head = (['typed', 'name', 'ascii', 'state', 'price', 'renewal'] as const).map((column) =>
    t(`file.${column}`, { currency }),
  );
  const stateOf = ({ found, wrong }: ListedRow) => (found ? states(found.state) : t(wrong ? 'shows.wrong' : 'waiting'));
  const text = await nameListFile(actor, id, asked, { locale, head, stateOf });
  if (text === null) return new Response('Not found', { status: 404 });
  return csvResponse(text, 'name-list.csv');
}
