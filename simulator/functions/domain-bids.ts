import type { WireRecord } from '@/lib/registrar/regwire/value';
import { Refusal } from '../refusal';
import { issueBill } from '../rules/billing';
import { checkBid, FIRST_INSTALMENT, leadingBid, loseBid } from '../rules/bids';
import { readContacts } from '../rules/contacts';
import { parseDomainName } from '../rules/domain-name';
import { formatMoney, parseMoney } from '../rules/money';
import { OWN_NAME_SERVERS } from '../rules/name-servers';
import { addDays } from '../world/clock';
import type { Account } from '../world/account';
import type { Bid } from '../world/lots';
import type { World } from '../world/world';
import { caller, type Run } from './call';
import { givenContacts } from './domain-contacts';
import { draftDomain } from './domain-order';
import { givenServers } from './domain-servers';
import type { Fields } from './fields';
import type { Domain } from './identify';
import { answerEach } from './items';

/** A bid that passed every check, with the order that it may become. */
interface Offer {
  readonly domain: Domain;
  readonly bid: Bid;
}

const ITEM_KEYS = ['price', 'bid', 'instalment', 'autopay'] as const;

/** Days ahead from which a name is freed too late to bid for it. */
const FAR_DAYS = 60;

/** Bids on names that will be free, all on one bill (REG.API 8.12). */
export const setReregBids: Run = (call, world) => {
  const account = caller(call);
  const { fields } = call;
  if (isLocked(world)) throw new Refusal('CREATION_IS_TEMPORARILY_LOCKED');
  if (!fields.has('domains')) throw new Refusal('DOMAINS_NOT_FOUND');
  const offers: Offer[] = [];
  const domains = answerEach(fields, { list: 'domains', style: 'text', extraKeys: ITEM_KEYS }, (item) => {
    const offer = readOffer(item, fields, account, world);
    if (offers.some((other) => other.bid.dname === offer.bid.dname)) throw new Refusal('DOMAIN_ORDER_LOCKED');
    offers.push(offer);
    return { dname: item.text('domain_name') ?? '', result: 'success', service_id: String(offer.domain.id) };
  });
  return offers.length === 0 ? { domains } : { ...place(offers, account, world), domains };
};

/** A quarter of an hour from 8:00 in Moscow, while the registrar takes in the new list. */
function isLocked(world: World): boolean {
  return /T05:(0\d|1[0-4]):/.test(world.clock.now());
}

function readOffer(item: Fields, fields: Fields, account: Account, world: World): Offer {
  const name = parseDomainName(item.text('domain_name') ?? '');
  const lot = world.lots.get(name.ascii);
  if (lot === undefined) throw new Refusal('REREG_NOT_FOUND', { domain_name: name.unicode });
  if (lot.deletesOn > addDays(world.clock.today(), FAR_DAYS))
    throw new Refusal('FREE_DATE_IN_FUTURE', { domain_name: name.unicode });
  const amount = parseMoney(item.text('price') ?? item.text('bid') ?? '');
  if (amount === undefined) throw new Refusal('INVALID_BID', { domain_name: name.unicode });
  checkBid(lot, amount, account.id, world);
  const isInstalment = item.flag('instalment');
  if (isInstalment && account.plan === 'client') throw new Refusal('RESELLER_AUTH_FAILED');
  const contacts = readContacts(givenContacts(fields), name.tld, fields.isStrict);
  const nss = givenServers(fields, name.ascii) ?? OWN_NAME_SERVERS;
  const domain = draftDomain(name, { nss, contacts, isDelegated: true, premiumRenewal: null }, null, account, world);
  const bid: Bid = {
    serviceId: domain.id,
    accountId: account.id,
    dname: name.ascii,
    amount,
    paid: isInstalment ? Math.min(amount, FIRST_INSTALMENT) : amount,
    paysRestItself: isInstalment && item.flag('autopay'),
    status: 'placed',
    dueOn: null,
  };
  return { domain, bid };
}

/** The bids that are outbid give their money back first: a bidder who raises pays the new bid only. */
function place(offers: readonly Offer[], account: Account, world: World): WireRecord {
  const amount = offers.reduce((sum, { bid }) => sum + bid.paid, 0);
  const outbid = offers.flatMap(({ bid }) => leadingBid(bid.dname, world) ?? []);
  const own = outbid.filter((bid) => bid.accountId === account.id).reduce((sum, bid) => sum + bid.paid, 0);
  if (account.balance + account.credit + own < amount) throw new Refusal('NOT_ENOUGH_MONEY');
  for (const bid of outbid) loseBid(bid, world);
  const items = offers.map(({ domain, bid }) => {
    world.addService(domain);
    world.bids.set(domain.id, bid);
    const { dname, servtype, id, userServid } = domain;
    return {
      itemtype: 'service',
      action: 'new',
      dname,
      servtype,
      serviceId: id,
      userServid,
      amount: bid.paid,
    } as const;
  });
  const bill = issueBill(world, account, items, 'prepay', true);
  return {
    bill_id: String(bill.id),
    pay_notes: 'Amount successfully charged',
    pay_type: 'prepay',
    payment: formatMoney(amount),
  };
}
