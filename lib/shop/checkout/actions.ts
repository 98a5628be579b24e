'use server';

import { action } from '@/lib/people/auth/action';
import { policy } from '@/lib/people/access/policy';
import { refusedWith, type Told } from '@/lib/people/auth/reply';
import { minutesMs } from '@/lib/people/auth/rate-limit';
import { writeCartToken } from '@/lib/shop/cart/cart-cookie';
import { db } from '@/lib/base/db/client';
import { agreementWords } from '@/lib/people/legal/agreement';
import { agreeToPending } from '@/lib/people/legal/consents';
import { getLocale, getTranslations } from 'next-intl/server';
import { payCart, type Payment } from '@/lib/shop/checkout/pay';
import { payByProvider, type ByProviderError } from '@/lib/shop/checkout/pay-by-provider';
import { payInput } from '@/lib/shop/checkout/schema';
import { lookAt } from '@/lib/shop/sellables/look';
import { defaultLocale, isLocale } from '@/lib/base/i18n/locales';
import { currentSettings } from '@/lib/people/settings/queries';
import { messageKey } from '@/lib/base/i18n/message-key';
import { routes } from '@/lib/base/routes';
import { toDecimal } from '@/lib/base/values/money';

/**
 * Orders the cart from the wallet, and leads to a provider for what that lacks. The names and prices are asked about once
 * more right before.
 */
export const pay = action(
  {
    name: 'order.pay',
    input: payInput,
    guard: policy['shop.order'],
    limits: (_input, _request, { customerId }) => [
      { bucket: `pay:${customerId}`, most: 30, windowMs: minutesMs(1) },
      { bucket: `pay-hour:${customerId}`, most: 90, windowMs: minutesMs(60) },
    ],
    prepare: async (input, actor, { address }) => {
      const { quoteId, provider } = input;
      const { customerId } = actor;
      const lines = await db.quoteLine.findMany({
        where: { quoteId, quote: { orderedAt: null, OR: [{ customerId }, { customerId: null }] } },
        select: { kind: true, subject: true },
      });
      await lookAt(lines, { again: true });
      return provider ? payByProvider(actor, input, provider, { address, words: await wordsAtProvider() }) : null;
    },
  },
  async ({ input, actor, tx, request, prepared }) => {
    if (prepared?.ok === false) return refusedWith(told(prepared.error));
    if (prepared?.value.kind === 'begun') return { ok: true, value: null, redirectTo: prepared.value.payAt };
    if (prepared?.value.kind === 'ordered') return ordered(prepared.value.payment);
    const lack = await agreeToPending(tx, actor, {}, request.address);
    if (lack !== null) return refusedWith(agreementWords[lack]);
    const paid = await payCart(tx, actor, input, request.address);
    if (!paid.ok) return refusedWith(told(paid.error));
    return ordered(paid.value);
  },
);

async function ordered({ orderId, left, cartToken }: Payment) {
  if (cartToken !== null) await writeCartToken(cartToken);
  const page = orderId === null ? routes.cart() : routes.order(orderId);
  return { ok: true, value: null, redirectTo: left === 0 ? page : `${page}?left=${left}` } as const;
}

/** What the payer reads there. */
async function wordsAtProvider() {
  const [locale, t, { brandName }] = await Promise.all([getLocale(), getTranslations('checkout'), currentSettings()]);
  return {
    locale: isLocale(locale) ? locale : defaultLocale,
    description: t('payment.description', { brand: brandName }),
  };
}

function told(error: ByProviderError): Told {
  if (error.code === 'unsettled') return messageKey('checkout.errors.unsettled', { name: error.name });
  if (error.code === 'owner-incomplete')
    return error.problems.map(({ path, message }) => ({ field: path.map(String).join('.'), says: message }));
  if (error.code === 'too-much')
    return messageKey('checkout.errors.tooMuch', { most: toDecimal(error.most), currency: error.most.currency });
  if (error.code !== 'insufficient-funds') return words[error.code];
  const { missing } = error;
  return messageKey('checkout.errors.missingFunds', { amount: toDecimal(missing), currency: missing.currency });
}

const words = {
  ...agreementWords,
  notOffered: 'payments.errors.notOffered',
  refused: 'payments.errors.refused',
  noAnswer: 'payments.errors.noAnswer',
  stale: 'checkout.errors.cartChanged',
  empty: 'errors.cartEmpty',
  contact: 'checkout.errors.chooseContact',
  servers: 'serverSets.errors.gone',
  kept: 'checkout.kept.refused',
} as const;
