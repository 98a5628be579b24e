import { answerEvent } from '@/lib/money/payments/queries';
import { addressKey } from '@/lib/people/auth/address-key';
import { requestInfo } from '@/lib/people/auth/request';

type Context = { readonly params: Promise<{ readonly provider: string }> };

/** A payment provider tells that something became of a payment; it tells again what is not answered by 200. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const [{ provider }, { address }] = await Promise.all([params, requestInfo()]);
  const body: unknown = await request.json().catch((): unknown => null);
  return new Response(null, { status: await answerEvent(provider, body, addressKey(address)) });
}
