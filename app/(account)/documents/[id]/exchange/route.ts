import { exchangeResponse } from '@/components/money/documents/exchange-response';
import { requireCustomer } from '@/lib/people/auth/guards';

export const dynamic = 'force-dynamic';

type Context = { readonly params: Promise<{ readonly id: string }> };

/** A paper as XML. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [actor, { id }] = await Promise.all([requireCustomer(), params]);
  return exchangeResponse(actor, id, request);
}
