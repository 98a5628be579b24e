import { paperResponse } from '@/components/money/documents/paper-response';
import { paperPdf } from '@/lib/money/documents/queries';
import { requireCustomer } from '@/lib/people/auth/guards';

export const dynamic = 'force-dynamic';

type Context = { readonly params: Promise<{ readonly id: string }> };

/** One of a customer's papers as a PDF. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [actor, { id }] = await Promise.all([requireCustomer(), params]);
  return paperResponse(await paperPdf(actor, id), 'application/pdf');
}
