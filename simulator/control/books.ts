import type { WireRecord } from '@/lib/registrar/regwire/value';
import type { Fields } from '../functions/fields';
import { toUnicodeName } from '../rules/domain-name';
import { formatMoney } from '../rules/money';
import { findViolations } from '../world/invariants';
import type { World } from '../world/world';
import { readNumber, type ControlTable } from './control';

/** The simulator's own books, for tests: who paid what for which registration. */
export const bookControls: ControlTable = {
  /** `?user_servid=` or `?dname=` narrows registrations and charges. */
  'GET books': ({ world }, fields) => ({
    accounts: [...world.accounts.values()].map((account) => ({
      username: account.login,
      balance: formatMoney(account.balance),
      charged: formatMoney(-sumOf(world, account.id, 'charge')),
      refilled: formatMoney(sumOf(world, account.id, 'refill')),
      started: formatMoney(sumOf(world, account.id, 'start')),
    })),
    charges: charges(world, fields),
    registrations: registrations(world, fields),
    unpaidBills: [...world.bills.values()].filter((bill) => bill.status === 'notpayed').map((bill) => String(bill.id)),
    violations: findViolations(world),
  }),
  'GET calls': (simulator, fields) => ({
    counts: Object.fromEntries(simulator.calls.counts),
    maxBillingInFlight: simulator.lock.maxInFlight,
    last: simulator.calls.recent(readNumber(fields, 'limit') ?? 100).map((call) => ({ ...call })),
    usedThisHour: Object.fromEntries(
      [...simulator.world.accounts.keys()].map((login) => [
        login,
        simulator.limit.used('account', login, simulator.world),
      ]),
    ),
  }),
};

function sumOf(world: World, accountId: number, kind: string): number {
  return world.ledger
    .filter((entry) => entry.accountId === accountId && entry.kind === kind)
    .reduce((sum, entry) => sum + entry.amount, 0);
}

/** One row a paid item: registrations and renewals that cost money. */
function charges(world: World, fields: Fields): readonly WireRecord[] {
  return [...world.bills.values()]
    .filter((bill) => bill.status === 'payed' && bill.payType === 'prepay')
    .flatMap((bill) => bill.items.map((item) => ({ bill, item })))
    .filter(({ item }) => isWanted(item, fields))
    .map(({ bill, item }) => ({
      action: item.action,
      amount: formatMoney(item.amount),
      at: bill.paidAt,
      bill_id: String(bill.id),
      dname: toUnicodeName(item.dname),
      service_id: String(item.serviceId),
      user_servid: item.userServid,
    }));
}

function registrations(world: World, fields: Fields): readonly WireRecord[] {
  return [...world.services.values()]
    .filter((service) => service.servtype === 'domain' && isWanted(service, fields))
    .map((service) => ({
      autoRenews: service.autoRenews,
      contacts: { ...service.domain?.contacts },
      dname: toUnicodeName(service.dname),
      expiration_date: service.expiresOn,
      service_id: String(service.id),
      state: service.state,
      user_servid: service.userServid,
    }));
}

function isWanted(row: { dname: string; userServid: string | null }, fields: Fields): boolean {
  const userServid = fields.text('user_servid');
  const dname = fields.text('domain_name');
  return (
    (userServid === undefined || row.userServid === userServid) &&
    (dname === undefined || row.dname === dname || toUnicodeName(row.dname) === dname)
  );
}
