import { archiveResponse } from '@/components/money/documents/archive-response';
import { routes } from '@/lib/base/routes';
import { requireCustomer } from '@/lib/people/auth/guards';

export const dynamic = 'force-dynamic';

/** The customer's papers of some months as a ZIP. */
export async function GET(request: Request): Promise<Response> {
  return archiveResponse(await requireCustomer(), request, routes.documents);
}
