import 'server-only';
import { learnRestorationFee, restorationFees } from '@/lib/money/prices/restoration';
import type { Tx } from '@/lib/base/db/client';
import { money, parseDecimal, type Money } from '@/lib/base/values/money';
import type { OperationItem } from '@/lib/queue/engine/define';
import { renewSnapshot, type RenewInput } from './renewal';
import { boughtBackIn } from './renewal-moment';

/** What giving domains back costs today beside the years: `none` where they are renewed as usual, null where nobody knows. */
export async function restorationFeesNow(
  tx: Tx,
  ids: readonly string[],
): Promise<(domainId: string) => Money | 'none' | null> {
  const select = { id: true, tld: true, createdOn: true, expiresOn: true } as const;
  const domains = await tx.domain.findMany({ where: { id: { in: [...ids] } }, select });
  const isBoughtBack = await boughtBackIn(
    tx,
    domains.map(({ tld }) => tld),
  );
  const lapsed = new Map(domains.filter(isBoughtBack).map(({ id, tld }) => [id, tld]));
  if (lapsed.size === 0) return () => 'none';
  const fees = await restorationFees(tx);
  return (domainId) => {
    const tld = lapsed.get(domainId);
    return tld === undefined ? 'none' : (fees.get(tld) ?? null);
  };
}

/**
 * Keeps what a restoration was charged for the next of its zone: the registrar quotes it nowhere.
 *
 * @param payment a decimal of roubles, as the registrar answered it; null where it is lost
 */
export async function learnCharged(
  tx: Tx,
  { input: { domainId }, snapshot }: OperationItem<RenewInput>,
  payment: string | null,
): Promise<void> {
  const { cost, fee } = renewSnapshot.parse(snapshot);
  const charged = payment === null ? null : parseDecimal(payment, 'RUB');
  if (!charged || cost?.currency !== 'RUB') return;
  const taken = charged.minor - (cost.minor - fee);
  const domain = await tx.domain.findUnique({ where: { id: domainId }, select: { tld: true } });
  if (!domain || taken < 0) return;
  await learnRestorationFee(tx, { tld: domain.tld, fee: money(taken, 'RUB'), userId: null });
}
