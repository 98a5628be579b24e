import 'server-only';
import { now } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { moneyFromDatabase, type Money } from '@/lib/base/values/money';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { lookAt } from '@/lib/people/access/owner';
import { contactsOf } from '@/lib/portfolio/contacts/queries';
import { profilesOf } from '@/lib/portfolio/contacts/profiles/declarations';
import { wallet } from '@/lib/money/wallet/queries';
import { bidLock, type BidLock } from './bid-lock';

/** `elsewhere`: placed past the panel, on the registrar's own site. */
export type BidStanding =
  | 'asked'
  | 'attention'
  | 'leading'
  | 'outbid'
  | 'closed'
  | 'waiting'
  | 'won'
  | 'lost'
  | 'cancelled';

export type BidRow = {
  readonly key: string;
  readonly asciiName: string;
  readonly unicodeName: string;
  readonly standing: BidStanding;
  /** What we bid, and the most that anybody does; null where the registrar has not told. */
  readonly own: Money | null;
  readonly highest: Money | null;
  /** The least that would lead now; null once nobody can bid. */
  readonly next: Money | null;
  readonly freedOn: Date | null;
  /** For whom; null for a bid that was placed on the registrar's own site. */
  readonly customer: { readonly id: string; readonly name: string } | null;
  /** Whether the customer's money is held for it. */
  readonly isHeld: boolean;
  readonly operationId: string | null;
};

const mostShown = 200;

/** The bids of our account, the newest of each name, open ones first. */
export async function bidRows(actor: StaffActor): Promise<readonly BidRow[]> {
  if (!may(actor, 'customers.view')) return [];
  const [bids, listed] = await Promise.all([
    db.bid.findMany({
      orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
      take: mostShown,
      include: { customer: { select: { id: true, name: true } }, operation: { select: { state: true } } },
    }),
    db.registrarBid.findMany({ orderBy: { asciiName: 'asc' }, take: mostShown }),
  ]);
  const told = new Map(listed.map((row) => [row.asciiName, row]));
  const newest = bids.filter(({ asciiName }, at) => bids.findIndex((bid) => bid.asciiName === asciiName) === at);
  const ours = newest.map((bid) => rowOf(bid, told.get(bid.asciiName)));
  const named = new Set(newest.map(({ asciiName }) => asciiName));
  const others = listed.filter(({ asciiName }) => !named.has(asciiName)).map((row) => rowOf(null, row));
  const isOpen = ({ standing }: BidRow) => !ended.has(standing);
  return [...ours, ...others].toSorted((one, other) => Number(isOpen(other)) - Number(isOpen(one)));
}

const ended: ReadonlySet<BidStanding> = new Set(['won', 'lost', 'cancelled']);

type Listed = Awaited<ReturnType<typeof db.registrarBid.findMany>>[number];
type Bid = {
  readonly id: string;
  readonly asciiName: string;
  readonly unicodeName: string;
  readonly amountMinor: bigint;
  readonly heldMinor: bigint;
  readonly state: 'asked' | 'placed' | 'won' | 'lost' | 'cancelled';
  readonly operationId: string;
  readonly customer: { readonly id: string; readonly name: string };
  readonly operation: { readonly state: string };
};

function rowOf(bid: Bid | null, listed: Listed | undefined): BidRow {
  const roubles = (minor: bigint | null | undefined) => (minor == null ? null : moneyFromDatabase(minor, 'RUB'));
  const known = bid ?? listed;
  const own = roubles(bid?.amountMinor ?? listed?.ownMinor);
  return {
    key: bid?.id ?? `there:${listed?.asciiName ?? ''}`,
    asciiName: known?.asciiName ?? '',
    unicodeName: known?.unicodeName ?? '',
    standing: standingOf(bid, listed),
    own,
    highest: roubles(listed?.highestMinor),
    next: listed?.isOpen === false ? null : roubles(listed?.nextMinor),
    freedOn: listed?.freedOn ?? null,
    customer: bid?.customer ?? null,
    isHeld: bid !== null && bid.heldMinor > 0n && (bid.state === 'asked' || bid.state === 'placed'),
    operationId: bid?.operationId ?? null,
  };
}

function standingOf(bid: Bid | null, listed: Listed | undefined): BidStanding {
  if (bid?.state === 'asked') return bid.operation.state === 'attention' ? 'attention' : 'asked';
  if (bid && bid.state !== 'placed') return bid.state;
  if (!listed) return 'waiting';
  const own = bid?.amountMinor ?? listed.ownMinor ?? 0n;
  if (listed.highestMinor !== null && listed.highestMinor > own) return 'outbid';
  return listed.isOpen ? 'leading' : 'closed';
}

export type BidOptions = {
  readonly customer: { readonly id: string; readonly name: string };
  /** What the customer can spend now. */
  readonly free: Money;
  readonly contacts: readonly { readonly id: string; readonly label: string }[];
};

/** What a bid for a customer is made with; null where there is no such customer, or for staff who may not ask. */
export async function bidOptions(actor: StaffActor, customerId: string): Promise<BidOptions | null> {
  const owner = may(actor, 'customers.change') ? lookAt(actor, customerId) : null;
  const customer =
    owner && (await db.customer.findUnique({ where: { id: customerId }, select: { id: true, name: true } }));
  if (!owner || !customer) return null;
  const [contacts, { available: free }] = await Promise.all([contactsOf(owner), wallet(owner)]);
  const taken = profilesOf('ru');
  return {
    customer,
    free,
    contacts: contacts
      .filter(({ profile }) => taken.includes(profile))
      .map(({ id, label, marks: { document } }) => ({ id, label: document ? `${label} · ${document}` : label })),
  };
}

/** When the registrar takes no bids next, or now. */
export const nextBidLock = (): BidLock => bidLock(now());

/** The amounts that may be bid, in each zone of which they are known; roubles. */
export async function bidSteps(
  actor: StaffActor,
): Promise<readonly { readonly tld: string; readonly roubles: readonly number[] }[]> {
  if (!may(actor, 'customers.view')) return [];
  const steps = await db.bidStep.findMany({ orderBy: [{ tld: 'asc' }, { amountMinor: 'asc' }] });
  const zones = [...new Set(steps.map(({ tld }) => tld))];
  return zones.map((tld) => ({
    tld,
    roubles: steps.filter((step) => step.tld === tld).map(({ amountMinor }) => Number(amountMinor) / 100),
  }));
}
