import { after } from 'next/server';
import { answerEvent } from '@/lib/money/payments/queries';
import { addressKey } from '@/lib/people/auth/address-key';
import { requestInfo } from '@/lib/people/auth/request';
import { finishPaidCart } from '@/lib/shop/checkout/queries';

type Context = { readonly params: Promise<{ readonly provider: string }> };

/** A payment provider tells that something became of a payment; it tells again what is not answered by 200. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const [{ provider }, { address }] = await Promise.all([params, requestInfo()]);
  const body: unknown = await request.json().catch((): unknown => null);
  const { status, paymentId } = await answerEvent(provider, body, addressKey(address));
  // It waits for the answer no longer than that takes: an order asks the registrar first.
  if (paymentId !== null) after(() => finishPaidCart(paymentId));
  return new Response(null, { status });
}
