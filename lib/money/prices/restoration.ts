import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import { moneyFromDatabase, type Money } from '@/lib/base/values/money';

/** What giving a lapsed name back costs us and its owner, beside the year that it is renewed for. */
export type Restoration = { readonly cost: Money; readonly price: Money };

/** What the registrar takes for it, by zone; a zone of which nobody knows is not there. */
export async function restorationFees(tx: Tx): Promise<ReadonlyMap<string, Money>> {
  const rows = await tx.restorationFee.findMany({ distinct: ['tld'], orderBy: [{ tld: 'asc' }, { id: 'desc' }] });
  return new Map(
    rows.flatMap(({ tld, feeMinor, currency }) =>
      feeMinor === null ? [] : [[tld, moneyFromDatabase(feeMinor, currency)] as const],
    ),
  );
}

type KnownFee = {
  readonly tld: string;
  /** null = nobody knows any more. */
  readonly fee: Money | null;
  /** Who was told so; null = it was charged. */
  readonly userId: string | null;
};

/** Writes down what the registrar takes in a zone, where that is news. */
export async function learnRestorationFee(tx: Tx, { tld, fee, userId }: KnownFee): Promise<void> {
  const known = (await restorationFees(tx)).get(tld) ?? null;
  const currency = fee?.currency ?? known?.currency;
  if (currency === undefined || known?.minor === fee?.minor) return;
  const feeMinor = fee && BigInt(fee.minor);
  await tx.restorationFee.create({ data: { tld, currency, feeMinor, byUserId: userId } });
}
