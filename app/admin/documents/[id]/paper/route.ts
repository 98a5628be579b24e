import { paperResponse } from '@/components/money/documents/paper-response';
import { paperPdf } from '@/lib/money/documents/queries';
import { requireStaff } from '@/lib/people/auth/guards';

export const dynamic = 'force-dynamic';

type Context = { readonly params: Promise<{ readonly id: string }> };

/** Any paper as a PDF. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [actor, { id }] = await Promise.all([requireStaff(), params]);
  return paperResponse(await paperPdf(actor, id), 'application/pdf');
}
