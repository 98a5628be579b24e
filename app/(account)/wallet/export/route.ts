import { statementFile } from '@/components/money/wallet/statement-file';
import { exportedStatement } from '@/lib/money/wallet/queries';
import { statementSearch } from '@/lib/money/wallet/schema';
import { requireCustomer } from '@/lib/people/auth/guards';

export const dynamic = 'force-dynamic';

/** What the statement finds, as a file for spreadsheets. */
export async function GET(request: Request): Promise<Response> {
  const actor = await requireCustomer();
  const search = statementSearch.parse(Object.fromEntries(new URL(request.url).searchParams));
  return statementFile(exportedStatement(actor, search));
}
