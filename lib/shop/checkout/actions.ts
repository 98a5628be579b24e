'use server';

import { action } from '@/lib/people/auth/action';
import { policy } from '@/lib/people/access/policy';
import { refusedWith, type Told } from '@/lib/people/auth/reply';
import { minutesMs } from '@/lib/people/auth/rate-limit';
import { writeCartToken } from '@/lib/shop/cart/cart-cookie';
import { db } from '@/lib/base/db/client';
import { agreementWords } from '@/lib/people/legal/agreement';
import { agreeToPending } from '@/lib/people/legal/consents';
import { payCart, type PayError } from '@/lib/shop/checkout/pay';
import { payInput } from '@/lib/shop/checkout/schema';
import { lookAt } from '@/lib/shop/sellables/look';
import { messageKey } from '@/lib/base/i18n/message-key';
import { routes } from '@/lib/base/routes';
import { toDecimal } from '@/lib/base/values/money';

/** Orders the cart from the wallet. The names and prices are asked about once more right before. */
export const pay = action(
  {
    name: 'order.pay',
    input: payInput,
    guard: policy['shop.order'],
    limits: (_input, _request, { customerId }) => [
      { bucket: `pay:${customerId}`, most: 30, windowMs: minutesMs(1) },
      { bucket: `pay-hour:${customerId}`, most: 90, windowMs: minutesMs(60) },
    ],
    prepare: async ({ quoteId }, { customerId }) => {
      const lines = await db.quoteLine.findMany({
        where: { quoteId, quote: { orderedAt: null, OR: [{ customerId }, { customerId: null }] } },
        select: { kind: true, subject: true },
      });
      await lookAt(lines, { again: true });
    },
  },
  async ({ input, actor, tx, request }) => {
    const lack = await agreeToPending(tx, actor, {}, request.address);
    if (lack !== null) return refusedWith(agreementWords[lack]);
    const paid = await payCart(tx, actor, input, request.address);
    if (!paid.ok) return refusedWith(told(paid.error));
    const { orderId, left, cartToken } = paid.value;
    if (orderId === null) return { ok: true, value: null, redirectTo: `${routes.cart()}?left=${left}` };
    if (cartToken !== null) await writeCartToken(cartToken);
    return {
      ok: true,
      value: null,
      redirectTo: left === 0 ? routes.order(orderId) : `${routes.order(orderId)}?left=${left}`,
    };
  },
);

function told(error: PayError): Told {
  if (error.code === 'unsettled') return messageKey('checkout.errors.unsettled', { name: error.name });
  if (error.code === 'owner-incomplete')
    return error.problems.map(({ path, message }) => ({ field: path.map(String).join('.'), says: message }));
  if (error.code !== 'insufficient-funds') return words[error.code];
  const { missing } = error;
  return messageKey('checkout.errors.missingFunds', { amount: toDecimal(missing), currency: missing.currency });
}

const words = {
  ...agreementWords,
  stale: 'checkout.errors.cartChanged',
  empty: 'errors.cartEmpty',
  contact: 'checkout.errors.chooseContact',
  servers: 'serverSets.errors.gone',
} as const;
