import { missing, Refusal } from '../refusal';
import type { Domain } from '../functions/identify';
import type { Fields } from '../functions/fields';
import type { Account } from '../world/account';
import type { World } from '../world/world';
import { issueBill } from './billing';
import { priceFor } from './price-group';
import { extendDomain, renewalPrice } from './renewal';
import type { Tld } from './tlds';

/** Kopecks that the registry of .md takes for a change (REG.API 8.15, 8.20). */
const MD_UPDATE = 480_000;

/** Kopecks for a change of contacts or servers in the zone. */
export function updatePrice(tld: Tld): number {
  return tld.name === 'md' ? MD_UPDATE : 0;
}

/** Nothing is charged for a change unless the caller agreed. */
export function mayPayForUpdate(fields: Fields): boolean {
  return fields.flag('payout_agreement');
}

/** Pays for a change where the zone charges for it: .md always, .eu a year's renewal for new contacts. */
export function payForUpdate(
  domain: Domain,
  tld: Tld,
  fields: Fields,
  account: Account,
  world: World,
  change: 'servers' | 'contacts' = 'servers',
): void {
  // The registry knows nothing yet of a name that is only ordered.
  if (domain.expiresOn === null) return;
  const years = tld.name === 'eu' && change === 'contacts' ? 1 : 0;
  if (updatePrice(tld) === 0 && years === 0) return;
  if (!mayPayForUpdate(fields)) throw missing('payout_agreement');
  const amount =
    years > 0 ? renewalPrice(domain, years, account, world.clock.today()) : priceFor(account, updatePrice(tld));
  if (account.balance + account.credit < amount) throw new Refusal('NOT_ENOUGH_MONEY');
  const { dname, servtype, id, userServid } = domain;
  const item = { itemtype: 'service', action: 'renew', dname, servtype, serviceId: id, userServid, amount } as const;
  issueBill(world, account, [{ ...item, periods: years }], 'prepay', true);
  if (years > 0) extendDomain(domain, years);
}
