import { archiveResponse } from '@/components/money/documents/archive-response';
import { routes } from '@/lib/base/routes';
import { requireStaff } from '@/lib/people/auth/guards';

export const dynamic = 'force-dynamic';

/** Papers of some months as a ZIP. */
export async function GET(request: Request): Promise<Response> {
  return archiveResponse(await requireStaff(), request, routes.admin.documents);
}
