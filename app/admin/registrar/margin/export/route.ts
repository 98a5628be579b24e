import { marginFile } from '@/components/money/books/margin-file';
import { marginAsked, marginPage } from '@/lib/money/books/queries';
import { requireStaff } from '@/lib/people/auth/guards';

export const dynamic = 'force-dynamic';

/** Spreadsheets take no more rows. */
const most = 1_000_000;

/** The margin as a file for spreadsheets. */
export async function GET(request: Request): Promise<Response> {
  const actor = await requireStaff();
  const search = marginAsked(Object.fromEntries(new URL(request.url).searchParams));
  const { rows } = await marginPage(actor, search, { limit: most, offset: 0 });
  return marginFile(rows, search);
}
