import { shownCustomer } from '@/app/admin/customers/[id]/shown-customer';
import { statementFile } from '@/components/money/wallet/statement-file';
import { exportedStatement } from '@/lib/money/wallet/queries';
import { statementSearch } from '@/lib/money/wallet/schema';
import { requireStaff } from '@/lib/people/auth/guards';

export const dynamic = 'force-dynamic';

type Context = { readonly params: Promise<{ readonly id: string }> };

/** What a customer's statement finds, as a file for spreadsheets. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  await requireStaff();
  const { owner } = await shownCustomer((await params).id);
  const search = statementSearch.parse(Object.fromEntries(new URL(request.url).searchParams));
  return statementFile(exportedStatement(owner, search));
}
