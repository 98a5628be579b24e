import { isDomain, type Domain } from '../functions/identify';
import { addDays, addYears } from '../world/clock';
import type { Bid, Lot } from '../world/lots';
import type { World } from '../world/world';
import { registerFor } from './activation';
import { issueBill } from './billing';
import { BID_STEPS, leadingBid, loseBid } from './bids';
import { parseDomainName } from './domain-name';

/** Days that the winner by instalments has for the rest. */
const INSTALMENT_DAYS = 10;
/** Days before their deletion in which this registrar's own expired names are on sale. */
const SALE_DAYS = 20;

/** Once a virtual day: gives released names to the highest bid, and ends instalments that nobody paid. */
export function settleAuctions(world: World): void {
  const today = world.clock.today();
  for (const lot of world.lots.values()) {
    if (keeper(lot, world)?.state === 'A') callOff(lot, world);
    else if (lot.deletesOn <= today) release(lot, world);
  }
  for (const bid of world.bids.values())
    if (bid.status === 'owing' && bid.dueOn !== null && bid.dueOn < today) forfeit(bid, world);
}

/** Puts an expired name of this registrar on sale once its deletion is near. */
export function offerExpired(domain: Domain, freeOn: string, world: World): void {
  if (!(parseDomainName(domain.dname).tld.name in BID_STEPS) || world.lots.has(domain.dname)) return;
  if (addDays(freeOn, -SALE_DAYS) > world.clock.today()) return;
  world.lots.set(domain.dname, {
    dname: domain.dname,
    registrar: 'REGRU-RU',
    createdOn: domain.createdOn,
    deletesOn: freeOn,
    yandexTic: 0,
    googlePr: 0,
    visitors: 0,
    views: 0,
    searchTraffic: 0,
    searchQueries: [],
    mirror: null,
    isRecommended: false,
    rivalBid: 0,
  });
}

/** The registration that the lot waits for to end, when it is one of this registrar's. */
function keeper(lot: Lot, world: World): Domain | undefined {
  const service = world.servicesOn(lot.dname).find((candidate) => isDomain(candidate) && candidate.expiresOn !== null);
  return service !== undefined && isDomain(service) ? service : undefined;
}

function callOff(lot: Lot, world: World): void {
  world.lots.delete(lot.dname);
  const leading = leadingBid(lot.dname, world);
  if (leading !== undefined) loseBid(leading, world);
}

function release(lot: Lot, world: World): void {
  world.lots.delete(lot.dname);
  const { dname, deletesOn, createdOn, yandexTic, googlePr } = lot;
  const isListed = world.deletedNames.some((name) => name.dname === dname && name.deletedOn === deletesOn);
  if (!isListed) world.deletedNames.push({ dname, deletedOn: deletesOn, createdOn, yandexTic, googlePr });
  const winner = leadingBid(dname, world);
  if (winner !== undefined) return win(winner, deletesOn, world);
  if (lot.rivalBid > 0) world.takenNames.add(dname);
}

function win(bid: Bid, day: string, world: World): void {
  const domain = world.services.get(bid.serviceId);
  if (domain === undefined || !isDomain(domain)) return;
  registerFor(domain, 1, world);
  domain.createdOn = day;
  domain.expiresOn = addYears(day, 1);
  bid.status = 'won';
  if (bid.paid < bid.amount) owe(bid, domain, day, world);
}

/** The name is kept for the winner, who does not have it before the rest is paid. */
function owe(bid: Bid, domain: Domain, day: string, world: World): void {
  const account = world.accountById(bid.accountId);
  if (account === undefined) return;
  const amount = bid.amount - bid.paid;
  const isPaid = bid.paysRestItself && account.balance + account.credit >= amount;
  const { dname, servtype, id, userServid } = domain;
  const item = { itemtype: 'service', action: 'new', dname, servtype, serviceId: id, userServid, amount } as const;
  issueBill(world, account, [{ ...item, periods: 1 }], 'prepay', isPaid);
  if (isPaid) return;
  bid.status = 'owing';
  bid.dueOn = addDays(day, INSTALMENT_DAYS);
  domain.state = 'S';
}

/** The registrar keeps the name and the first instalment. */
function forfeit(bid: Bid, world: World): void {
  bid.status = 'lost';
  bid.dueOn = null;
  const service = world.services.get(bid.serviceId);
  if (service === undefined) return;
  service.state = 'D';
  world.takenNames.add(service.dname);
  for (const id of world.billIdsOf(service.id)) {
    const bill = world.bills.get(id);
    if (bill?.status === 'notpayed') bill.status = 'cancelled';
  }
}
