import { getLocale, getTranslations } from 'next-intl/server';
import { currentActor } from '@/lib/people/auth/session';
import { requestInfo } from '@/lib/people/auth/request';
import { csvResponse } from '@/lib/base/values/csv';
import { shownIn } from '@/lib/money/rates/queries';
import { releasedColumns, releasedFile } from '@/lib/shop/released/queries';
import { releasedSearch } from '@/lib/shop/released/schema';

/** The names that a search finds, as a CSV file. */
export async function GET(request: Request): Promise<Response> {
  const asked = releasedSearch.parse(Object.fromEntries(new URL(request.url).searchParams));
  const [{ address }, actor, locale, t] = await Promise.all([
    requestInfo(),
    currentActor(),
    getLocale(),
    getTranslations('released'),
  ]);
  const currency = await shownIn(actor);
  const head = releasedColumns.map((column) => t(`file.${column}`, { currency }));
  const lines = await releasedFile(actor, asked, { address, locale, head });
  if (!lines) return new Response(t('file.tooMany'), { status: 429, headers: { 'retry-after': '60' } });
  return csvResponse(lines, `names-${asked.show}.csv`);
}
