import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import type { Actor, CustomerActor } from '@/lib/people/access/actor';
import type { Priced } from '@/lib/money/prices/prices';
import type { EnqueueOptions } from '@/lib/queue/engine/enqueue';
import type { AvailabilityState } from '@/lib/registrar/account/availability-state';
import type { CheckOptions } from '@/lib/registrar/account/availability';
import type { Tx } from '@/lib/base/db/client';
import type { CustomerId, OperationId } from '@/lib/base/values/ids';
import type { Result } from '@/lib/base/values/result';

/** What is bought. */
export type Line = {
  readonly kind: string;
  /** "domain:xn--e1afmkfd.xn--p1ai" */
  readonly subject: string;
  /** Whole periods of its kind: years of a domain. */
  readonly periods: number;
  /** What else its kind has to know, as it is stored; the kind's own schema reads it. */
  readonly input: unknown;
};

/** A line for so many periods, at the price of now. */
export type Offer = Omit<Priced, 'years'> & {
  readonly periods: number;
  /** What the line's input is then. */
  readonly input: Prisma.InputJsonObject;
  readonly isPremium: boolean;
};

/** Why it cannot be bought now. */
export type NotForSale = {
  readonly reason: Exclude<AvailabilityState, 'available' | 'premium'> | 'not_offered' | 'not_transferable';
  /** REG.API's code, where it gave one. */
  readonly code: string | null;
};

/** Prices of lines by what was found out within some time, and the periods that each may be bought for. */
export type Prices = {
  readonly now: (line: Line) => Result<Offer, NotForSale>;
  /** The same where what was shown is believed until something else is found out; null where only asking could tell. */
  readonly likely: (line: Line) => Result<Offer, NotForSale> | null;
  readonly periods: (line: Line) => readonly number[];
};

export type Buyer = {
  readonly actor: CustomerActor;
  /** The contacts that were chosen, by group; nothing here has been looked at yet. */
  readonly contacts: Readonly<Partial<Record<string, string>>>;
  /** Where the order came from. */
  readonly address: string;
  /** Hosts of the name servers that new domains get; without any the registrar's. */
  readonly nameServers?: readonly string[] | null;
  /** Our schedule renews what is bought from the day on which it is. */
  readonly autoRenews?: boolean | undefined;
  /** What staff choose in place of the contacts: one that the registrar keeps on its own site, by its kind and name there. */
  readonly keptContact?: { readonly type: string; readonly name: string } | null | undefined;
};

/** What was taken for a buyer, before anything is paid. */
export type Claim = {
  /** What its order line keeps. */
  readonly input: Prisma.InputJsonObject;
  /** Asks for the operation, in the transaction of the claim. */
  readonly ask: (options: EnqueueOptions) => Promise<OperationId>;
};

export type ClaimRefusal =
  /** Somebody has it, or asks for it already: the line stays behind and the rest of the order goes on. */
  | 'unavailable'
  /** It is not known what became of something asked for it before. */
  | 'unsettled'
  /** Its contact was not chosen, or is none that the buyer can order with. */
  | 'contact';

/** One kind of thing that can be bought. Inputs are as they are stored: each function reads them by its own schema. */
export type Sellable<Group extends string = string> = {
  /** Of its lines, and of the operation that delivers them. */
  readonly kind: string;
  /** Which group of the buyer's contacts it needs one of; null where none. */
  readonly contactGroup: (subject: string) => Group | null;
  readonly isPremium: (input: unknown) => boolean;
  /** Asks the registrar what lines are now, outside of every transaction. */
  readonly look: (subjects: readonly string[], options: CheckOptions) => Promise<void>;
  /** At the prices of whoever buys; null = of somebody who has not signed in. */
  readonly prices: (tx: Tx, lines: readonly Line[], withinMs: number, buyer: CustomerId | null) => Promise<Prices>;
  /**
   * A line for each period it may be bought for, by what is known without asking: priced as what was bought, or as what
   * it was found to be meanwhile.
   */
  readonly offers: (tx: Tx, line: Line, as: 'bought' | 'found', buyer: CustomerId | null) => Promise<readonly Offer[]>;
  readonly claim: (
    tx: Tx,
    sale: { readonly subject: string; readonly offer: Offer },
    buyer: Buyer,
  ) => Promise<Result<Claim, ClaimRefusal>>;
  /** Addresses of the pages of what was delivered, by subject; none for what is not for this actor to see. */
  readonly pages: (actor: Actor, subjects: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** What is not delivered yet when its operation has ended, by the operation; left out where nothing of the kind is. */
  readonly after?: (operationIds: readonly string[]) => Promise<ReadonlyMap<string, Aftermath>>;
  readonly operation: Delivery;
};

/** A delivery that goes on after its operation, or came to nothing, and the page that shows it. */
export type Aftermath = { readonly state: 'underWay' | 'done' | 'failed'; readonly page: string };

/** The operation that delivers a kind of line, as far as what it costs goes. */
export type Delivery = {
  /** The line that an operation of this input is about. */
  readonly lineOf: (input: unknown) => Line & Pick<Offer, 'input'>;
  /** The same input for what is offered instead. */
  readonly inputFor: (input: unknown, offer: Pick<Offer, 'periods' | 'isPremium'>) => Prisma.InputJsonObject;
  /** What else follows a corrected input, in the transaction that sends it. */
  readonly onCorrected: (tx: Tx, input: unknown) => Promise<void>;
};
