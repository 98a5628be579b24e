import 'server-only';
import { customerId, newId } from '@/lib/base/values/ids';
import { moneyFromDatabase, toDecimal } from '@/lib/base/values/money';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { accountId, lockAccounts, type AccountKey } from '@/lib/money/ledger/accounts';
import { payDebt } from '@/lib/money/ledger/debt';
import { billedIn } from '@/lib/money/rates/exchanges';
import type { StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { audit } from '@/lib/people/audit/audit';
import type { CreditInput } from './schema';

/**
 * Grants a customer a credit, or lowers it. What is used by then stays used: the database keeps the floor of the wallet where
 * its balance is, and lets it rise with the money that comes in, up to the new limit. What is held goes on.
 */
export async function setCredit(
  { tx, actor, address }: Change<StaffActor>,
  { customer, amount: limit, note }: CreditInput,
): Promise<Result<null, 'notFound' | 'stale'>> {
  const known = await tx.$queryRaw<unknown[]>`SELECT id FROM customer WHERE id = ${customer} FOR UPDATE`;
  if (known.length === 0) return fail('notFound');
  const { minor, currency } = limit;
  if (currency !== (await billedIn(tx, customer))) return fail('stale');
  const purse = { customerId: customerId(customer), currency };
  const wallet: AccountKey = { kind: 'wallet', ...purse };
  await lockAccounts(tx, [wallet]);
  const where = { id: accountId(wallet) };
  const before = await tx.ledgerAccount.findUniqueOrThrow({ where });
  if (before.creditMinor === BigInt(minor)) return ok(null);
  await tx.ledgerAccount.update({ where, data: { creditMinor: BigInt(minor) } });
  await audit(tx, actor, {
    action: 'wallet.credit',
    subject: `customer:${customer}`,
    customerId: customer,
    details: {
      amount: toDecimal(limit),
      currency,
      before: toDecimal(moneyFromDatabase(before.creditMinor, currency)),
      note,
    },
    address,
  });
  // More credit may be what pays a debt.
  await payDebt(tx, purse, newId('credit'));
  return ok(null);
}
