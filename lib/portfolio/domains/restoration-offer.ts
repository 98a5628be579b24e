import 'server-only';
import type { Restoration } from '@/lib/money/prices/restoration';
import { zonesByGroup } from '@/lib/money/prices/zones';
import { now } from '@/lib/base/clock/clock';
import type { Tx } from '@/lib/base/db/client';
import { dayOf } from '@/lib/base/values/day';
import { addMoney, type Money } from '@/lib/base/values/money';
import { ownersOf } from './price-locks';
import { yearlyRenewals, type RenewalOffer } from './renewal-offer';
import { windowOf } from './renewal/renewal-moment';
import { isRestorable, type RenewalWindow } from './renewal/renewal-window';

/** What giving a lapsed name back costs its owner: the year that comes with it, the zone's fee, and both. */
export type RestorationOffer = RenewalOffer & { readonly year: Money; readonly fee: Money };

type Lapsing = {
  readonly asciiName: string;
  readonly tld: string;
  readonly createdOn: Date | null;
  readonly expiresOn: Date | null;
};

/** The offer of a domain that can be given back today; null where it cannot, or nobody knows what the registrar takes. */
export async function restorationOffer(tx: Tx, domain: Lapsing): Promise<RestorationOffer | null> {
  const window = await windowOf(tx, domain);
  return isRestorable(window, dayOf(now())) ? restorationPrice(tx, domain, window) : null;
}

/** What it would cost once its time comes; null where its zone gives none back, or nobody knows what the registrar takes. */
export async function restorationPrice(
  tx: Tx,
  domain: Lapsing,
  window: RenewalWindow | null,
): Promise<RestorationOffer | null> {
  if (window === null || window.usualUntil === null) return null;
  const fee = await feeOf(tx, domain);
  const yearly = (await yearlyRenewals(tx, [domain]))(domain);
  if (!fee || !yearly || fee.cost.currency !== yearly.cost.currency) return null;
  return {
    years: 1,
    year: yearly.price,
    fee: fee.price,
    price: addMoney(yearly.price, fee.price),
    cost: addMoney(yearly.cost, fee.cost),
  };
}

async function feeOf(tx: Tx, { asciiName, tld }: Lapsing): Promise<Restoration | null> {
  const owner = (await ownersOf(tx, [asciiName]))(asciiName);
  return (await zonesByGroup(tx))(owner).get(tld)?.restoration ?? null;
}
