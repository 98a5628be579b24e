import 'server-only';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { billedIn } from '@/lib/money/rates/exchanges';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { money, type Money } from '@/lib/base/values/money';
import { renewalPolicy } from '@/lib/people/settings/renewals/read-policy';

type UnpaidRenewals = { readonly total: Money; readonly names: readonly string[] };

/** Renewals that the schedule found it cannot pay for, while their owner's wallet does not hold that much; null where there is none. */
export async function unpaidRenewals(tx: Tx, owner: string): Promise<UnpaidRenewals | null> {
  const { stopDays } = await renewalPolicy(tx);
  const domain = { customerId: owner, autoRenews: true, missingSince: null };
  const rows = await tx.autoRenewal.findMany({
    where: {
      operationId: null,
      warnedAt: { not: null },
      domain,
      endsOn: { gte: dateOfDay(dayOf(now(), 0 - stopDays)) ?? now() },
    },
    orderBy: [{ endsOn: 'asc' }, { domainId: 'asc' }],
    include: { domain: { select: { unicodeName: true, expiresOn: true } } },
  });
  const open = rows.filter(({ endsOn, domain: { expiresOn } }) => expiresOn?.getTime() === endsOn.getTime());
  const minor = open.reduce((sum, { priceMinor }) => sum + Number(priceMinor), 0);
  if (minor === 0) return null;
  const currency = await billedIn(tx, owner);
  if ((await spendable(tx, owner, currency)) >= minor) return null;
  return { total: money(minor, currency), names: open.map((row) => row.domain.unicodeName) };
}

/** What a wallet can still pay, its credit included, in minor units; below zero where its customer owes more. */
export async function spendable(tx: Tx, customer: string, currency: string): Promise<number> {
  const accounts = await tx.ledgerAccount.findMany({
    where: { kind: { in: ['wallet', 'wallet_debt'] }, customerId: customer, currency },
  });
  return accounts.reduce((sum, { balanceMinor, floorMinor }) => sum + Number(balanceMinor - (floorMinor ?? 0n)), 0);
}
