import { getLocale, getTranslations } from 'next-intl/server';
import { currentActor } from '@/lib/people/auth/session';
import { requestInfo } from '@/lib/people/auth/request';
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
  const head = releasedColumns.map((column) => t(`file.${column}`));
  const lines = await releasedFile(actor, asked, { address, locale, head });
  if (!lines) return new Response(t('file.tooMany'), { status: 429, headers: { 'retry-after': '60' } });
  return new Response(streamOf(lines), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="names-${asked.show}.csv"`,
      'cache-control': 'no-store',
    },
  });
}

/** Each part is made when the browser has taken the one before. */
function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}
