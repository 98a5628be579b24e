import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { customerId } from '@/lib/base/values/ids';
import { currencyOf, homeCurrency, money, type Currency } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { accountId, lockAccounts, type AccountKey } from '@/lib/money/ledger/accounts';
import { inRoubles } from '@/lib/money/rates/exchange';
import { exchanges, exchangeTo } from '@/lib/money/rates/exchanges';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import { billInOwnCurrency } from '@/lib/shop/cart/quote';

/** Why what a customer is billed in cannot change now. */
export type NotBilled =
  | 'notFound'
  | 'noRate'
  | 'held'
  | 'wallet'
  | 'debt'
  | 'credit'
  | 'unpaid'
  | 'paying'
  | 'disputed';

/**
 * Bills a customer in another currency from now on. Refused while anything in the old one is not settled: so no amount
 * ever has to become one of another currency. Carts are priced anew, and what was promised is kept in roubles.
 */
export async function billCustomerIn(
  { tx, actor, address }: Change<StaffActor>,
  { customer: id, currency }: { readonly customer: string; readonly currency: Currency },
): Promise<Result<null, NotBilled>> {
  const [locked] = await tx.$queryRaw<{ currency: string }[]>`
    SELECT currency FROM customer WHERE id = ${id} FOR UPDATE`;
  if (!locked) return fail('notFound');
  const before = currencyOf(locked.currency);
  if (before === currency) return ok(null);
  const known = await exchanges(tx);
  if (exchangeTo(known, currency) === undefined) return fail('noRate');
  const unsettled = await unsettledIn(tx, id, before);
  if (unsettled !== null) return fail(unsettled);
  await tx.customer.update({ where: { id }, data: { currency } });
  const old = exchangeTo(known, before);
  for (const lock of await tx.priceLock.findMany({ where: { currency: before, domain: { customerId: id } } })) {
    if (before === homeCurrency || !old) continue;
    const { minor } = inRoubles(money(Number(lock.yearlyMinor), before), old);
    await tx.priceLock.update({
      where: { domainId: lock.domainId },
      data: { yearlyMinor: BigInt(minor), currency: homeCurrency },
    });
  }
  // What could not be paid is said anew, in the currency of now.
  await tx.autoRenewal.updateMany({
    where: { operationId: null, domain: { customerId: id } },
    data: { warnedAt: null, priceMinor: 0 },
  });
  for (const cart of await tx.quote.findMany({ where: { customerId: id, orderedAt: null }, select: { id: true } }))
    await billInOwnCurrency(tx, cart.id, customerId(id));
  const details = { from: before, to: currency };
  await audit(tx, actor, {
    action: 'customer.currency',
    subject: `customer:${id}`,
    customerId: id,
    details,
    address,
  });
  return ok(null);
}

/** Nothing can be held, paid or taken back in the currency meanwhile: its accounts are locked. */
async function unsettledIn(tx: Tx, id: string, currency: Currency): Promise<NotBilled | null> {
  const of = { customerId: customerId(id), currency } as const;
  const keys = (['wallet', 'held', 'wallet_debt'] as const).map((kind): AccountKey => ({ kind, ...of }));
  const accounts = await lockAccounts(tx, keys);
  const [wallet, held, debt] = keys.map((key) => accounts.get(accountId(key)));
  if (held && held.balanceMinor !== 0) return 'held';
  if (debt && debt.balanceMinor !== 0) return 'debt';
  if (wallet && (wallet.floorMinor ?? 0) !== 0) return 'credit';
  if (wallet && wallet.balanceMinor !== 0) return 'wallet';
  const mine = { customerId: id, currency };
  if ((await tx.payment.count({ where: { ...mine, state: { in: ['begun', 'pending'] } } })) > 0) return 'paying';
  // What a provider does not pay back after all goes into the wallet that it came from.
  const returning = { currency, payment: { customerId: id } };
  if ((await tx.refund.count({ where: { ...returning, state: { in: ['begun', 'pending'] } } })) > 0) return 'paying';
  // What a bank gives back, or takes for good, is of the wallet that it took it from.
  if ((await tx.chargeback.count({ where: { ...returning, state: 'open' } })) > 0) return 'disputed';
  return (await tx.invoice.count({ where: { ...mine, state: 'open' } })) > 0 ? 'unpaid' : null;
}
