import { domainsFile } from '@/components/portfolio/domains/domains-export';
import { requireStaff } from '@/lib/people/auth/guards';
import { exportedDomains } from '@/lib/portfolio/domains/queries';
import { domainSearch } from '@/lib/portfolio/domains/schema';

export const dynamic = 'force-dynamic';

/** What the list of all domains finds, as a file for spreadsheets. */
export async function GET(request: Request): Promise<Response> {
  const actor = await requireStaff();
  const search = domainSearch.parse(Object.fromEntries(new URL(request.url).searchParams));
  return domainsFile(exportedDomains(actor, search), 'staff');
}
