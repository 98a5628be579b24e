import { formatMoney } from '../rules/money';
import type { Account } from '../world/account';
import { addDays } from '../world/clock';
import { isGone } from '../world/service';
import type { World } from '../world/world';
import { caller, type Run } from './call';
import { isDomain, type Domain } from './identify';

/** Days before its end from which a domain counts as one to renew. */
const RENEWAL_DAYS = 60;

/** Domains held in partial control count as the caller's too (REG.API 5.3). */
export const getStatistics: Run = (call, world) => {
  const account = caller(call);
  const from = call.fields.text('date_from') ?? '0000-00-00';
  const till = call.fields.text('date_till') ?? '9999-12-31';
  const isInPeriod = (time: string): boolean => time.slice(0, 10) >= from && time.slice(0, 10) <= till;
  const own = world
    .servicesOf(account.id)
    .filter(isDomain)
    .filter((domain) => !isGone(domain));
  const controlled = world.servicesControlledBy(account.id).filter(isDomain);
  const all = [...own, ...controlled];
  const soon = addDays(world.clock.today(), RENEWAL_DAYS);
  return {
    active_domains_cnt: count(all, isActive),
    active_domains_get_ctrl_cnt: count(controlled, isActive),
    costs_for_period: formatMoney(costs(account, isInPeriod, world)),
    domain_folders_cnt: String(world.foldersOf(account.id).length),
    reg_domains_cnt: count(own, (domain) => domain.expiresOn !== null && isInPeriod(domain.createdOn)),
    renew_domains_cnt: count(all, (domain) => isDue(domain, soon)),
    renew_domains_get_ctrl_cnt: count(controlled, (domain) => isDue(domain, soon)),
    trans_in_domains_cnt: String(transfers(account, world)),
    undelegated_domains_cnt: count(all, (domain) => domain.expiresOn !== null && !domain.domain.isDelegated),
  };
};

function isActive(domain: Domain): boolean {
  return domain.state === 'A';
}

function isDue(domain: Domain, soon: string): boolean {
  return domain.expiresOn !== null && domain.expiresOn <= soon;
}

function count(domains: readonly Domain[], holds: (domain: Domain) => boolean): string {
  return String(domains.filter(holds).length);
}

function costs(account: Account, isInPeriod: (time: string) => boolean, world: World): number {
  return world.ledger
    .filter((entry) => entry.accountId === account.id && entry.kind === 'charge' && isInPeriod(entry.at))
    .reduce((sum, entry) => sum - entry.amount, 0);
}

function transfers(account: Account, world: World): number {
  const pending = [...world.transfers.values()].filter((transfer) => transfer.status !== 'alreadyTransfered');
  return pending.filter((transfer) => world.services.get(transfer.serviceId)?.accountId === account.id).length;
}
