import 'server-only';
import { now } from '@/lib/base/clock/clock';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { db } from '@/lib/base/db/client';
import { lapsesSoonDays } from '@/lib/portfolio/domains/expires-soon';
import { renewalPolicy } from '@/lib/people/settings/renewals/read-policy';
import { allDomainsCount } from '@/lib/portfolio/domains/queries';
import { currentSettings } from '@/lib/people/settings/queries';
import { registrarBalance } from '@/lib/desk/registrar/queries';
import { lockedPrice } from '@/lib/money/prices/price-lock';
import { priceOf } from '@/lib/money/prices/prices';
import { allZones, zonesByGroup, type Zone } from '@/lib/money/prices/zones';
import { tests } from '@/lib/desk/prices/board-list';
import { addMoney, homeCurrency, money, multiplyMoney, subtractMoney, type Money } from '@/lib/base/values/money';
import { calendarWeeks, cashCalendar, takenWithin, type CashCalendar, type Taken } from './calendar';
import { namesDue, namesLapsing, type DueNames } from './due';
import {
  chargedBackPayments,
  longInQueue,
  oddPayments,
  silentTransfers,
  stuckByKind,
  unexplained,
  unpaidRenewals,
  waitingAdjustments,
  type Stuck,
  type Waiting,
} from './waiting';

export { moneyMonths, type MonthOfMoney } from './months';
export { queueDay, type QueueDay } from './queue-day';
export type { CashCalendar, DueWeek } from './calendar';
export type { Stuck, Waiting } from './waiting';

/** What needs a person now; a zero needs nobody. */
export type Needs = {
  /** Operations that wait for a decision, by kind. */
  readonly stuck: readonly Stuck[];
  /** Asked of the registrar, and for a quarter of an hour nobody knows whether it was done. */
  readonly unclear: Waiting;
  /** Waiting to be sent for longer than a quarter of an hour. */
  readonly late: Waiting;
  /** Renewals that their owners want and cannot pay. */
  readonly unpaid: Waiting;
  /** Payments that do not fit what was asked of the provider. */
  readonly odd: Waiting;
  /** Payments that banks took back, until somebody has seen to what was bought with them. */
  readonly chargebacks: Waiting;
  /** What one of staff wants to give or take, until another decides. */
  readonly adjustments: Waiting;
  /** Transfers of which nothing was heard for a fortnight. */
  readonly silent: Waiting;
  /** Domains whose term ends within a week and that nobody renews by itself; what a year of them costs their owners. */
  readonly lapsing: { readonly count: number; readonly money: Money; readonly from: Date | null };
  readonly drift: Waiting;
  /** Charged by the registrar, and explained by nothing of ours. */
  readonly losses: Waiting;
  /** Where our books and the registrar's bills differ and nothing explains why. */
  readonly books: Waiting;
  /** Domains that the registrar no longer lists. */
  readonly missing: number;
  /** Domains that we are to renew soon and for which nobody here knows the price. */
  readonly unpriced: number;
  /** Zones on sale of which a year is sold for what it costs. */
  readonly unearning: number;
  /** Domains whose registrant the registry does not know, so that the term that ends soon may not be made longer. */
  readonly unidentified: number;
  /** Domains whose registrant has not confirmed the e-mail address: they stop working. */
  readonly unverified: number;
  /** Domains that belong to no customer: nobody is told when they end. */
  readonly unowned: number;
  /** The balance at the registrar, when it is below what the owner set. */
  readonly lowBalance: Money | null;
};

/** Everything that waits for staff. */
export async function needsNow(actor: StaffActor, at = now()): Promise<Needs> {
  const zones = allZones();
  const [
    stuck,
    queued,
    unpaid,
    odd,
    chargebacks,
    adjustments,
    silent,
    charged,
    lapsing,
    missing,
    unpriced,
    unowned,
    unidentified,
    unverified,
    unearning,
    lowBalance,
  ] = await Promise.all([
    stuckByKind(actor),
    longInQueue(actor, at),
    unpaidRenewals(actor),
    oddPayments(actor),
    chargedBackPayments(actor),
    waitingAdjustments(actor),
    silentTransfers(actor, at),
    unexplained(actor),
    lapsingSoon(actor, at),
    allDomainsCount(actor, 'missing'),
    allDomainsCount(actor, 'unpriced'),
    allDomainsCount(actor, 'unowned'),
    allDomainsCount(actor, 'unidentified'),
    allDomainsCount(actor, 'unverified'),
    earningNothing(actor, zones),
    lowBalanceOf(actor),
  ]);
  const counted = { missing, unpriced, unowned, unidentified, unverified, unearning };
  return {
    stuck,
    ...queued,
    unpaid,
    odd,
    chargebacks,
    adjustments,
    silent,
    ...charged,
    lapsing,
    ...counted,
    lowBalance,
  };
}

/** Operations that wait for a person: the number beside the menu. */
export async function attentionCount(actor: StaffActor): Promise<number> {
  return may(actor, 'operations.view') ? db.operation.count({ where: { state: 'attention' } }) : 0;
}

/** Renewals of the next thirteen weeks against the balance at the registrar. */
export async function renewalCalendar(actor: StaffActor, at = now()): Promise<CashCalendar> {
  const { renewDays: renewsBeforeDays } = await renewalPolicy(db);
  const [due, zones, reading] = await Promise.all([
    namesDue(actor, calendarWeeks * 7 - 1 + renewsBeforeDays, at),
    allZones().then(byName),
    registrarBalance(actor),
  ]);
  const costOf = (names: DueNames) => yearlyIn(zones, names)?.cost ?? null;
  return cashCalendar({ due, costOf, balance: reading?.balance ?? null, today: at, renewsBeforeDays });
}

export type BalanceForecast = Taken & {
  readonly balance: Money;
  readonly readAt: Date;
  /** Of the balance, once that is taken. */
  readonly left: Money;
  /** Below this staff are warned, as the settings say. */
  readonly least: Money;
  /** What is to be added so that as much is left; null where it is. */
  readonly missing: Money | null;
};

const forecastDays = 30;

/** What the coming 30 days' renewals take of the balance at the registrar; null while nobody knows it in roubles. */
export async function balanceForecast(actor: StaffActor, at = now()): Promise<BalanceForecast | null> {
  const { renewDays: renewsBeforeDays } = await renewalPolicy(db);
  const [due, zones, reading, { lowBalanceRoubles }] = await Promise.all([
    namesDue(actor, forecastDays - 1 + renewsBeforeDays, at),
    allZones().then(byName),
    registrarBalance(actor),
    currentSettings(),
  ]);
  if (reading?.balance.currency !== 'RUB') return null;
  const { balance, readAt } = reading;
  const costOf = (names: DueNames) => yearlyIn(zones, names)?.cost ?? null;
  const taken = takenWithin({ due, costOf, balance, today: at, renewsBeforeDays }, forecastDays);
  const left = subtractMoney(balance, taken.takes);
  const least = money(Math.round(lowBalanceRoubles * 100), 'RUB');
  const missing = left.minor < least.minor ? subtractMoney(least, left) : null;
  return { ...taken, balance, readAt, left, least, missing };
}

type Zones = Promise<readonly Zone[]>;

async function earningNothing(actor: StaffActor, zones: Zones): Promise<number> {
  return may(actor, 'prices.view') ? (await zones).filter(tests.earnsNothing).length : 0;
}

/** At the prices of their owners' groups, or at what each was promised; what is billed in roubles. */
async function lapsingSoon(actor: StaffActor, at: Date): Promise<Needs['lapsing']> {
  const [lapsing, zonesOf] = await Promise.all([namesLapsing(actor, lapsesSoonDays, at), zonesByGroup(db)]);
  const worth = lapsing.flatMap((names) => {
    if (names.billedIn !== homeCurrency) return [];
    const yearly = yearlyIn(zonesOf({ groupId: names.groupId, currency: homeCurrency }), names);
    const price = yearly && lockedPrice(yearly, names.lock, at);
    return price?.currency === 'RUB' ? [multiplyMoney(price, names.names)] : [];
  });
  return {
    count: lapsing.reduce((total, { names }) => total + names, 0),
    money: worth.reduce(addMoney, money(0, 'RUB')),
    from: lapsing.map(({ endsOn }) => endsOn).toSorted((one, other) => one.getTime() - other.getTime())[0] ?? null,
  };
}

const byName = (zones: readonly Zone[]): ReadonlyMap<string, Zone> => new Map(zones.map((zone) => [zone.tld, zone]));

/** What a year more costs us and the customer, by its zone; names with a price of their own are few. */
function yearlyIn(zones: ReadonlyMap<string, Zone>, { tld, isNational }: Pick<DueNames, 'tld' | 'isNational'>) {
  const zone = zones.get(tld);
  if (!zone) return null;
  const cost = (isNational && zone.idn ? zone.idn.cost : zone.cost).renew;
  return { cost, price: priceOf(cost, zone.rules.renew) };
}

async function lowBalanceOf(actor: StaffActor): Promise<Money | null> {
  const [{ lowBalanceRoubles }, reading] = await Promise.all([currentSettings(), registrarBalance(actor)]);
  if (!reading) return null;
  // The threshold is in roubles: of another currency it is only known that nothing is too little.
  const least = reading.balance.currency === 'RUB' ? Math.round(lowBalanceRoubles * 100) : 1;
  return reading.balance.minor < least ? reading.balance : null;
}
