import { randomUUID } from 'node:crypto';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { minorFromDatabase, money, type Money } from '@/lib/base/values/money';
import { beginPayment } from '@/lib/money/payments/begin';
import { lookAtPayment } from '@/lib/money/payments/look';
import { chargeForRenewals } from '@/lib/money/payments/methods';
import type { sandboxOutcomes, secureOutcomes } from '@/lib/money/payments/providers/sandbox-outcomes';
import { refundPayment } from '@/lib/money/payments/refund';
import { chooseInSandbox } from '@/lib/money/payments/sandbox-choice';
import { registrationOf } from '@/lib/portfolio/domains/sellables/registration';
import { spendable } from '@/lib/portfolio/domains/unpaid-renewals';
import { addLine, openQuote } from '@/lib/shop/cart/quote';
import { finishPaidCart } from '@/lib/shop/checkout/finish';
import { payByProvider } from '@/lib/shop/checkout/pay-by-provider';
import { lookAt } from '@/lib/shop/sellables/look';
import { control } from '@/worker/first-run/year/control';
import { must, office, staffActor } from '@/worker/first-run/year/life';
import type { YearClock } from '@/worker/first-run/year/clock';
import type { Dice } from '../dice';
import type { Clockwork } from './clockwork';
import type { Somebody } from './people';

export type World = { readonly clock: YearClock; readonly work: Clockwork; readonly dice: Dice };

type First = (typeof sandboxOutcomes)[number];
type Outcome = First | (typeof secureOutcomes)[number];

const second = 1_000;
const words = { locale: 'en', description: 'A month of orders' } as const;

/** How cards fare: nine in sixteen pay at once. */
const outcomes: readonly First[] = [
  ...Array.from({ length: 9 }, () => 'succeeded' as const),
  'secure',
  'secure',
  'delayed_paid',
  'delayed_refused',
  'disputed',
  'insufficient_funds',
  'canceled',
];

/** Puts money into the wallet by a card that is kept, and has that pay renewals. */
export async function fillWallet({ clock, work, dice }: World, who: Somebody, amount: Money): Promise<void> {
  const asked = { amount, provider: 'sandbox', remember: true, key: randomUUID() } as const;
  const { id } = must(await beginPayment(who.actor, asked, words));
  await answerAtBank({ clock, work, dice }, who, id, 'succeeded');
  const method = await db.savedMethod.findFirst({ where: { customerId: who.actor.customerId, removedAt: null } });
  if (method) await transaction((tx) => chargeForRenewals(tx, who.actor, { id: method.id, isOn: true }));
}

/** Somebody buys a name or three by a card; a card that is refused may be followed by another. */
export async function buy(world: World, who: Somebody, names: readonly string[], isTaken: boolean): Promise<void> {
  const { clock, work, dice } = world;
  const lines = names.map((name) => registrationOf(name));
  await clock.tellRegistrar();
  await lookAt(lines, { again: true });
  const cart = await transaction(async (tx) => {
    const { id } = await openQuote(tx, { token: null, customerId: who.actor.customerId });
    for (const line of lines) must(await addLine(tx, id, line, null));
    return tx.quote.findUniqueOrThrow({ where: { id }, include: { lines: true } });
  });
  const shownTotal = cart.lines.reduce((sum, { priceMinor }) => sum + minorFromDatabase(priceMinor), 0);
  await clock.pass(9 * second);
  for (let tries = 0; tries < 3; tries += 1) {
    const input = { quoteId: cart.id, shownTotal, autoRenews: true, ...who.contacts };
    const paid = must(await payByProvider(who.actor, input, 'sandbox', { address: who.address, words }));
    if (isTaken) await control('taken', { names });
    if (paid.kind === 'ordered') break;
    const { paymentId } = await db.paidCart.findUniqueOrThrow({ where: { quoteId: cart.id } });
    const state = await answerAtBank(world, who, paymentId, dice.oneOf(outcomes));
    if (state === 'succeeded') await finishPaidCart(paymentId);
    if (state !== 'failed' || dice.chance(0.4)) break;
  }
  await work.settle();
}

/** What the payer chooses at the bank, and what the page shows on the way back, if they come back; null where they do not. */
async function answerAtBank({ clock, dice }: World, who: Somebody, id: string, first: First): Promise<string | null> {
  await clock.pass((5 + dice.within(0, 40)) * second);
  const isAsked = await choose(who, id, first);
  if (!isAsked) throw new Error(`the sandbox asks nothing about ${id}`);
  if (first === 'secure') {
    await clock.pass(20 * second);
    await choose(who, id, dice.chance(0.7) ? 'confirmed' : '3d_secure_failed');
  }
  await clock.pass(dice.within(0, 30) * second);
  return dice.chance(0.6) ? lookAtPayment(id) : null;
}

const choose = (who: Somebody, id: string, outcome: Outcome) =>
  transaction((tx) => chooseInSandbox(tx, who.actor, { id, outcome }));

/** Olga pays back what is left of some payment of theirs in the wallet, in whole or in part; nothing where nothing is. */
export async function refund({ dice }: World, who: Somebody): Promise<void> {
  const { customerId } = who.actor;
  const free = await spendable(db, customerId, who.currency);
  const payments = await db.payment.findMany({
    where: { customerId, state: 'succeeded' },
    include: { refunds: true, chargebacks: true },
    orderBy: { createdAt: 'desc' },
  });
  for (const { id, amountMinor, refunds, chargebacks } of payments) {
    const gone = [...refunds, ...chargebacks].reduce((sum, one) => sum + one.amountMinor, 0n);
    const most = Math.min(free, Number(amountMinor - gone));
    if (most < 100) continue;
    const amount = money(dice.chance(0.5) ? most : dice.within(100, most), who.currency);
    const olga = await staffActor('olga');
    must(await refundPayment(olga, { payment: id, amount, note: 'Not needed', key: randomUUID() }, office));
    return;
  }
}
