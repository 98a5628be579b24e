import 'server-only';
import type { z } from 'zod';
import { OperationUrgency } from '@/generated/prisma/enums';
import type { Tx } from '@/lib/base/db/client';
import type { RegapiClient } from '@/lib/registrar/regapi/client/client';
import type { Outcome } from '@/lib/registrar/regapi/outcome';
import type { OperationId } from '@/lib/base/values/ids';
import type { Money } from '@/lib/base/values/money';
import type { ItemResults } from '@/lib/registrar/regapi/per-item';
import type { Remedy } from './remedies';
import type { OperationView } from './view';

/** What a call or a verification may use. Reads of the database only: writes belong into `onSucceeded` and `onCancelled`. */
export type OperationContext = {
  readonly regapi: RegapiClient;
  readonly db: Tx;
  /** By which operations of this worker share what they read right before they are sent. */
  readonly sharing: { readonly forMs: number };
};

/** One operation as its definition sees it. */
export type OperationItem<Input> = {
  readonly id: OperationId;
  readonly subject: string;
  readonly input: Input;
  /** What `snapshot` returned before the first send; null where the definition takes none. */
  readonly snapshot: unknown;
  readonly attempt: number;
  readonly urgency: OperationUrgency;
  readonly sentAt: Date | null;
  readonly customerId: string | null;
  readonly costLimit: Money | null;
};

/** What a reconciling read found after an unknown outcome. */
export type Verdict =
  | { readonly kind: 'executed'; readonly answer: unknown }
  | { readonly kind: 'not-executed' }
  /** The registrar could not be asked, or may still be busy: ask again later. What it refuses to tell for a day, a person decides. */
  | { readonly kind: 'not-known-yet'; readonly reason: string; readonly isRefused?: boolean }
  /** No read can tell: a person decides. */
  | { readonly kind: 'undecidable'; readonly reason: string };

/** `not-known-yet`: the registrar could not be asked, or did not tell. */
export type FoundByKey = 'found' | 'absent' | 'not-known-yet';

export type OperationDefinition<Input> = {
  /** "domain.register"; also the key of its words in messages/<locale>/desk/operations.json. */
  readonly kind: string;
  readonly input: z.ZodType<Input>;
  readonly view: OperationView;
  /** May change the balance at the registrar: never two at once for an account. */
  readonly billing: boolean;
  /**
   * The call carries the operation's id as `user_servid`, so the registrar refuses to do it twice: whether anything there
   * bears it, whatever state it is in. Left out where the call has no key.
   */
  readonly findByKey?: OfEach<Input, FoundByKey>;
  /** "domain:example.ru": operations with an equal subject run one after another, in the order they were asked for. */
  readonly subject: (input: Input) => string;
  /**
   * The part of its subject that it changes: those of different parts do not wait for each other. Left out, it is about
   * all of the subject: it waits for every part, and every part for it.
   */
  readonly aspect?: string;
  /** Operations with an equal key may go out as one list call; null = alone. */
  readonly batchKey?: (input: Input) => string | null;
  /** What of the input goes out, with the values of what it only names; all of it where this is left out. Throws nothing. */
  readonly sends?: (input: Input, db: Tx) => Promise<unknown>;
  /** Checked right before a send, e.g. the price now against the cost limit; one an item. A refusal ends in `attention`. */
  readonly precheck?: OfEach<Input, Precheck>;
  /** What a refusal of the call means for this operation beyond what its code says; null = what the code says. */
  readonly refusalMeans?: (
    item: OperationItem<Input>,
    refused: Refused,
    context: OperationContext,
  ) => Promise<RefusalMeaning | null>;
  /** In the transaction that lets it wait for a day that its own refusal told. */
  readonly onOpensLater?: (tx: Tx, item: OperationItem<Input>, at: Date) => Promise<void>;
  /** Taken before the first send and stored, for `verify` to compare with; one an item, never from a shared answer. */
  readonly snapshot?: OfEach<Input, Outcome<unknown>>;
  /** Sends one call for all items; one result an item, in their order. */
  readonly call: (items: readonly OperationItem<Input>[], context: OperationContext) => Promise<ItemResults>;
  /** How to find out, after an unknown outcome, whether the call was executed; one an item, never from a shared answer. */
  readonly verify: OfEach<Input, Verdict> | { readonly unverifiable: string };
  /** In the transaction that ends the operation: capture money, mirror what is now true. */
  readonly onSucceeded: (tx: Tx, item: OperationItem<Input>, answer: unknown) => Promise<void>;
  /** The same for several of a list in one transaction, with fewer statements; left out, each by itself. */
  readonly onAllSucceeded?: (tx: Tx, succeeded: readonly Succeeded<Input>[]) => Promise<void>;
  /** In the transaction that puts it before a person because it was refused. */
  readonly onRefused?: (tx: Tx, item: OperationItem<Input>) => Promise<void>;
  /** In the transaction that cancels it: release money, undo what the enqueueing wrote. */
  readonly onCancelled: (tx: Tx, item: OperationItem<Input>) => Promise<void>;
  /** What takes it back once it succeeded; left out where nothing can. */
  readonly undo?: Undo<Input>;
  /** What correcting a field of the input would change; a field that is not named cannot be corrected. */
  readonly corrections?: Readonly<Record<string, CorrectionEffect>>;
  /** Registrar refusal -> the field of the operation's form that it is about. */
  readonly refusalFields?: Readonly<Record<string, string>>;
  /** What its owner corrects after a refusal with this code, so that it can be sent again; null = it is for staff to mend. */
  readonly mendedBy?: (code: string, params: unknown) => Remedy | null;
  /** What the sync should read again once it succeeded, e.g. ["zone:example.ru"]. */
  readonly refresh?: (input: Input) => readonly string[];
};

/** One that was carried out, and what the registrar answered about it. */
export type Succeeded<Input> = { readonly item: OperationItem<Input>; readonly answer: unknown };

/** Asked of operations that may share a call: one answer for each, in their order. */
export type OfEach<Input, Answer> = (
  items: readonly OperationItem<Input>[],
  context: OperationContext,
) => Promise<readonly Answer[]>;

export type Undo<Input> = {
  readonly kind: string;
  /** The input of the operation that takes it back; null where that would not bring back what was there before. */
  readonly input: (item: Pick<OperationItem<Input>, 'input' | 'customerId'>, tx: Tx) => Promise<unknown>;
};

export type Precheck =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly kind: 'attention';
      readonly code: string;
      readonly text: string;
      readonly params?: Readonly<Record<string, unknown>>;
    }
  | { readonly ok: false; readonly kind: 'later'; readonly reason: string }
  /** It can be sent from that day on. */
  | { readonly ok: false; readonly kind: 'opens'; readonly at: Date }
  /** Nobody can bring it about, so it ends, and its money goes back. */
  | { readonly ok: false; readonly kind: 'final'; readonly code: string; readonly text: string };

/**
 * `free`: the customer pays the same whatever it is. `priced`: it is what the customer pays for, so it changes together
 * with what is held, ordered and invoiced, or not at all. `fixed`: it stays as it was asked.
 */
export type CorrectionEffect = 'free' | 'priced' | 'fixed';

export type Refused = Extract<Outcome<unknown>, { kind: 'refused' }>;

export type RefusalMeaning = { readonly kind: 'opens'; readonly at: Date } | { readonly kind: 'final' };

/** Of kinds that the registrar is asked about one by one. */
export function oneByOne<Input, Answer>(
  ask: (item: OperationItem<Input>, context: OperationContext) => Promise<Answer>,
): OfEach<Input, Answer> {
  return async (items, context) => {
    const answers: Answer[] = [];
    for (const item of items) answers.push(await ask(item, context));
    return answers;
  };
}

/** From the most urgent on. */
const urgencies = Object.values(OperationUrgency);

export type OperationCallOptions = { readonly lane: OperationUrgency; readonly operationIds: readonly string[] };

/** How calls for some operations go out: with the part of the hour of the most urgent of them, and logged with all. */
export function callOptionsOf(items: readonly Pick<OperationItem<unknown>, 'id' | 'urgency'>[]): OperationCallOptions {
  const lane = urgencies.find((urgency) => items.some((item) => item.urgency === urgency)) ?? 'schedule';
  return { lane, operationIds: items.map(({ id }) => id) };
}

/** Identity with inference; the registry in worker/ collects what this made. */
export function defineOperation<Input>(definition: OperationDefinition<Input>): OperationDefinition<Input> {
  return definition;
}
