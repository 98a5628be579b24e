import type { Domain } from '../functions/identify';
import { Refusal } from '../refusal';
import type { Bid, Lot } from '../world/lots';
import type { World } from '../world/world';
import { parseDomainName } from './domain-name';

/** Roubles that may be bid, by zone (REG.API 8.13). */
export const BID_STEPS: Readonly<Record<string, readonly number[]>> = {
  ru: [0, 225, 590, 750, 2500, 5000, 8000],
  su: [0, 400, 590, 750, 2500, 5000, 8000],
  рф: [0, 225, 590, 750, 2500, 5000, 8000],
};

/** Kopecks that an order by instalments begins with. */
export const FIRST_INSTALMENT = 22_500;

/** What a lot costs now; kopecks. */
export interface LotPrices {
  readonly start: number;
  /** Ends the auction. */
  readonly blitz: number;
  /** The highest bid there is; 0 for none. */
  readonly bid: number;
  /** The smallest bid that still wins; null when the auction is over. */
  readonly next: number | null;
}

export function lotPrices(lot: Lot, world: World): LotPrices {
  const steps = stepsOf(lot);
  const bid = Math.max(lot.rivalBid, leadingBid(lot.dname, world)?.amount ?? 0);
  return {
    start: steps[0] ?? 0,
    blitz: steps.at(-1) ?? 0,
    bid,
    next: steps.find((step) => step > bid) ?? null,
  };
}

/** The bid of this simulator's accounts that wins unless somebody offers more. */
export function leadingBid(dname: string, world: World): Bid | undefined {
  return [...world.bids.values()].find((bid) => bid.dname === dname && bid.status === 'placed');
}

/** Refuses a bid that is no step of the zone or does not win (REG.API 8.12). */
export function checkBid(lot: Lot, amount: number, accountId: number, world: World): void {
  const params = { domain_name: parseDomainName(lot.dname).unicode };
  if (!stepsOf(lot).includes(amount)) throw new Refusal('INVALID_BID', params);
  const leading = leadingBid(lot.dname, world);
  if (leading?.accountId === accountId && leading.amount >= amount)
    throw new Refusal('YOUR_SAME_OR_MORE_BID_FOUND', params);
  if (lotPrices(lot, world).bid >= amount) throw new Refusal('SAME_OR_MORE_BID_FOUND', params);
}

/** Ends a bid that does not win: the order is off, the money comes back. */
export function loseBid(bid: Bid, world: World): void {
  bid.status = 'lost';
  const service = world.services.get(bid.serviceId);
  if (service !== undefined) service.state = 'D';
  const account = world.accountById(bid.accountId);
  if (account !== undefined) world.move(account, 'return', bid.paid, null);
}

/** Ends the bids that somebody outside this simulator has now outbid. */
export function loseToRival(lot: Lot, world: World): void {
  const leading = leadingBid(lot.dname, world);
  if (leading !== undefined && leading.amount <= lot.rivalBid) loseBid(leading, world);
}

/** The rest of an order by instalments was paid: the name is the bidder's. */
export function completeBid(bid: Bid, domain: Domain): void {
  bid.status = 'won';
  bid.dueOn = null;
  domain.state = 'A';
}

/** Kopecks, without the zero that the reference lists. */
function stepsOf(lot: Lot): readonly number[] {
  const steps = BID_STEPS[parseDomainName(lot.dname).tld.name] ?? [];
  return steps.filter((step) => step > 0).map((step) => step * 100);
}
