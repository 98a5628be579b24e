'use server';

import { getLocale, getTranslations } from 'next-intl/server';
import { isLocale, defaultLocale } from '@/lib/base/i18n/locales';
import { action } from '@/lib/people/auth/action';
import { policy } from '@/lib/people/access/policy';
import { refusedWith, replyOf } from '@/lib/people/auth/reply';
import { minutesMs } from '@/lib/people/auth/rate-limit';
import { currentSettings } from '@/lib/people/settings/queries';
import { routes } from '@/lib/base/routes';
import { toDecimal } from '@/lib/base/values/money';
import { beginPayment } from './begin';
import * as chargebacks from './chargebacks';
import { lookAtCabinetRefunds, seeEvent as see } from './cabinet-refunds';
import { closeOdd, lookAtPayment } from './look';
import { lookAtDisputesOf } from './look-at-disputes';
import { chooseInSandbox } from './sandbox-choice';
import { ProviderError } from './providers/provider';
import { refundPayment } from './refund';
import { takeAgain } from './take-event';
import { whyNotRefunded } from './why-not-refunded';
import * as methods from './methods';
import * as providers from './providers-on';
import { shopOf } from './providers/yookassa';
import {
  chargebackInput,
  eventInput,
  methodForRenewalsInput,
  methodInput,
  nothingInput,
  paymentIdInput,
  paymentInput,
  refundInput,
  sandboxInput,
  yookassaInput,
} from './schema';

/** Begins a payment into the wallet and leads to the provider. */
export const pay = action(
  {
    name: 'wallet.pay',
    input: paymentInput,
    guard: policy['shop.order'],
    limits: (_input, _request, { customerId }) => [
      { bucket: `payment:${customerId}`, most: 20, windowMs: minutesMs(10) },
    ],
    prepare: async (input, actor) => {
      const [asked, t, { brandName }] = await Promise.all([
        getLocale(),
        getTranslations('payments'),
        currentSettings(),
      ]);
      const locale = isLocale(asked) ? asked : defaultLocale;
      return beginPayment(actor, input, { locale, description: t('description', { brand: brandName }) });
    },
    audit: ({ amount, provider }, { customerId }) => ({
      subject: `customer:${customerId}`,
      details: { amount: toDecimal(amount), currency: amount.currency, provider },
    }),
  },
  ({ prepared }) =>
    Promise.resolve(
      prepared.ok
        ? { ok: true, value: null, redirectTo: prepared.value.payAt }
        : refusedWith(`payments.errors.${prepared.error}`),
    ),
);

/** A provider forgets what it kept of a customer's. */
export const removeMethod = action(
  {
    name: 'wallet.removeMethod',
    input: methodInput,
    guard: policy['shop.order'],
    audit: (_input, { customerId }) => ({ subject: `customer:${customerId}` }),
  },
  async ({ input: { id }, actor, tx }) =>
    (await methods.removeMethod(tx, actor, id))
      ? { ok: true, value: null, message: 'payments.methods.removed' }
      : refusedWith('errors.stale'),
);

/** What is kept is charged for renewals that the wallet cannot pay, or no more. */
export const methodForRenewals = action(
  {
    name: 'wallet.methodForRenewals',
    input: methodForRenewalsInput,
    guard: policy['shop.order'],
    audit: ({ isOn }, { customerId }) => ({ subject: `customer:${customerId}`, details: { isOn } }),
  },
  async ({ input, actor, tx }) =>
    (await methods.chargeForRenewals(tx, actor, input))
      ? { ok: true, value: null, message: input.isOn ? 'payments.methods.started' : 'payments.methods.stopped' }
      : refusedWith('errors.stale'),
);

/** What somebody chose in the demo's own provider, in the place of a bank. */
export const chooseOutcome = action(
  { name: 'wallet.sandbox', input: sandboxInput, guard: policy['shop.order'] },
  async ({ input: { id, outcome }, actor, tx }) => {
    const chosen = await chooseInSandbox(tx, actor, { id, outcome });
    if (!chosen) return refusedWith('errors.stale');
    return { ok: true, value: null, redirectTo: outcome === 'secure' ? routes.sandbox(id) : routes.payment(id) };
  },
);

/** Asks the provider about a payment of any customer. */
export const lookAgain = action(
  {
    name: 'wallet.lookAtPayment',
    input: paymentIdInput,
    guard: policy['wallet.topUp'],
    prepare: ({ id }) => answered(() => lookedAt(id)),
  },
  ({ prepared }) =>
    Promise.resolve(
      prepared === null || prepared === 'noAnswer'
        ? refusedWith(prepared === null ? 'errors.notFound' : 'payments.errors.noAnswerNow')
        : { ok: true, value: null, message: 'payments.looked' },
    ),
);

async function lookedAt(id: string) {
  const state = await lookAtPayment(id);
  await lookAtCabinetRefunds(id);
  await lookAtDisputesOf(id);
  return state;
}

async function answered<T>(ask: () => Promise<T>): Promise<T | 'noAnswer'> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ProviderError) return 'noAnswer';
    throw error;
  }
}

/** Takes what a provider told once more. */
export const takeEventAgain = action(
  {
    name: 'wallet.takeEvent',
    input: eventInput,
    guard: policy['wallet.topUp'],
    prepare: ({ id }) => answered(() => takeAgain(id)),
    audit: ({ id }) => ({ subject: `payment-event:${id}` }),
  },
  ({ prepared }) =>
    Promise.resolve(
      prepared === null || prepared === 'noAnswer'
        ? refusedWith(prepared === null ? 'payments.errors.stillUnknown' : 'payments.errors.noAnswerNow')
        : { ok: true, value: null, message: 'payments.events.taken' },
    ),
);

/** Staff have seen to a refund that was more than its payment had left. */
export const seeEvent = action(
  { name: 'wallet.seeEvent', input: eventInput, guard: policy['wallet.takeBack'] },
  async ({ input: { id }, actor, tx, request: { address } }) =>
    (await see({ tx, actor, address }, id))
      ? { ok: true, value: null, message: 'payments.events.seen' }
      : refusedWith('errors.stale'),
);

/** Pays a payment back to where it came from, in whole or in part. */
export const refund = action(
  {
    name: 'wallet.refund',
    input: refundInput,
    guard: policy['wallet.takeBack'],
    prepare: (input, actor, { address }) => refundPayment(actor, input, address),
  },
  ({ prepared, input: { payment } }) =>
    Promise.resolve(
      prepared.ok && prepared.value !== 'failed'
        ? { ok: true, value: null, redirectTo: routes.admin.payment(payment) }
        : refusedWith(prepared.ok ? 'payments.errors.refundRefused' : whyNotRefunded(prepared.error)),
    ),
);

/** Somebody of staff has seen to a payment that does not fit: it waits for nobody any more. */
export const closePayment = action(
  {
    name: 'wallet.closePayment',
    input: paymentIdInput,
    guard: policy['wallet.topUp'],
  },
  async ({ input: { id }, actor, tx, request: { address } }) =>
    (await closeOdd(tx, actor, { id, address }))
      ? { ok: true, value: null, message: 'payments.closed' }
      : refusedWith('errors.stale'),
);

/** Staff write down that a bank took a payment back. */
export const writeChargeback = action(
  { name: 'wallet.chargeback', input: chargebackInput, guard: policy['wallet.takeBack'] },
  async ({ input, actor, tx, request: { address } }) =>
    replyOf(
      await chargebacks.writeChargeback({ tx, actor, address }, input),
      {
        notThere: 'errors.stale',
        moreThanPaid: { field: 'amount', says: 'payments.errors.moreThanPaid' },
        tellsItself: 'payments.errors.tellsItself',
      },
      { message: 'payments.chargebacks.written' },
    ),
);

/** Staff have decided what becomes of what was bought with what was taken back. */
export const seeChargeback = action(
  { name: 'wallet.seeChargeback', input: paymentIdInput, guard: policy['wallet.takeBack'] },
  async ({ input: { id }, actor, tx, request: { address } }) =>
    (await chargebacks.seeChargeback({ tx, actor, address }, id))
      ? { ok: true, value: null, message: 'payments.chargebacks.seen' }
      : refusedWith('errors.stale'),
);

/** Staff say that what they had written down as taken back is there again. */
export const writeWonBack = action(
  { name: 'wallet.chargebackWon', input: paymentIdInput, guard: policy['wallet.takeBack'] },
  async ({ input: { id }, actor, tx, request: { address } }) =>
    (await chargebacks.writeWonBack({ tx, actor, address }, id))
      ? { ok: true, value: null, message: 'payments.chargebacks.wonBack' }
      : refusedWith('errors.stale'),
);

/** Takes payments by YooKassa, which is asked about its shop first. */
export const saveYookassa = action(
  {
    name: 'settings.yookassa',
    input: yookassaInput,
    guard: policy['settings.change'],
    prepare: async ({ shopId, secretKey }) => {
      try {
        await shopOf({ shopId, secretKey });
        return null;
      } catch (error) {
        if (!(error instanceof ProviderError)) throw error;
        return error.outcome;
      }
    },
    audit: ({ shopId }) => ({ subject: 'settings', details: { shopId } }),
  },
  async ({ input: { shopId, secretKey, vatCode, keepsMethods }, tx, prepared: problem }) => {
    if (problem !== null) return { ok: false, fieldErrors: { secretKey: [`payments.errors.${problem}Key`] } };
    const settings = { shopId, secretKey, vatCode: vatCode === '' ? null : Number(vatCode), keepsMethods };
    await providers.saveYookassa(tx, settings);
    return { ok: true, value: null, message: 'payments.yookassa.saved' };
  },
);

export const removeYookassa = action(
  {
    name: 'settings.yookassa.remove',
    input: nothingInput,
    guard: policy['settings.change'],
    audit: () => ({ subject: 'settings' }),
  },
  async ({ tx }) => {
    // Whoever is about to pay there would find nobody who knows of it here.
    if (await providers.isAwaited(tx, 'yookassa')) return refusedWith('payments.errors.awaited');
    await providers.removeYookassa(tx);
    return { ok: true, value: null, message: 'payments.yookassa.removed' };
  },
);
