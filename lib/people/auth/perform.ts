import 'server-only';
import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { z } from 'zod';
import { audit } from '@/lib/people/audit/audit';
import type { ActionReply, ActionState } from '@/lib/people/auth/action-state';
import type { Actor } from '@/lib/people/access/actor';
import { addressKey } from '@/lib/people/auth/address-key';
import { declaredForm } from '@/lib/people/auth/declared-form';
import { drawnForField, isDrawnFor } from '@/lib/people/auth/drawn-for';
import { actsInPerson, admits, type Guard, type GuardedActors } from '@/lib/people/access/policy';
import { countAttempt, hit, minutesMs, TooManyAttempts, type Limit } from '@/lib/people/auth/rate-limit';
import type { RequestInfo } from '@/lib/people/auth/request';
import { isSecretField } from '@/lib/people/auth/secret-field';
import { BusyError } from '@/lib/people/auth/turns';
import { reportUnexpected } from '@/lib/people/auth/unexpected';
import type { AuditNote } from '@/lib/people/audit/audit';
import { db, type Tx } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { messageKey } from '@/lib/base/i18n/message-key';
import { zodMessage } from '@/lib/base/i18n/zod-message';

export type ActionOptions<S extends z.ZodType, G extends Guard, P = undefined> = {
  /** "domain.renew": the action of its audit row and of the log. */
  readonly name: string;
  readonly input: S;
  readonly guard: G;
  /** Set on everything about passwords, second factors and sessions: staff who "see as" a customer may not touch them. */
  readonly forbidWhenSeenAs?: boolean;
  /** Taken from a page that was drawn for somebody else too: signing out, the language. Everything else is refused then. */
  readonly forWhomever?: boolean;
  /** Counted before anything else happens, and kept even when the action fails. */
  readonly limits?: (
    input: z.output<S>,
    request: RequestInfo,
    actor: GuardedActors[G],
  ) => readonly Limit[] | Promise<readonly Limit[]>;
  /**
   * Runs before the transaction, and what it answers is handed to the body: a question to the registrar and the check
   * of a password take long and must not hold a connection. An attempt whose limits depend on what is asked here is counted here (`countAttempt`).
   */
  readonly prepare?: (input: z.output<S>, actor: GuardedActors[G], request: RequestInfo) => Promise<P>;
  /** Runs when the body refused, after what it wrote is undone. */
  readonly afterRefusal?: (input: z.output<S>, request: RequestInfo) => Promise<void>;
  /** The audit row of a success; an action whose subject is known only afterwards calls `audit` itself. */
  readonly audit?: (input: z.output<S>, actor: GuardedActors[G]) => Omit<AuditNote, 'action' | 'address'>;
};

export type ActionCall<S extends z.ZodType, G extends Guard, P = undefined> = {
  readonly input: z.output<S>;
  readonly actor: GuardedActors[G];
  readonly tx: Tx;
  readonly request: RequestInfo;
  readonly prepared: P;
};

export type ActionBody<S extends z.ZodType, G extends Guard, T, P = undefined> = (
  call: ActionCall<S, G, P>,
) => Promise<ActionReply<T>>;

/** Who asks, from where, with which form. */
export type Asked = { readonly actor: Actor | null; readonly request: RequestInfo; readonly formData: FormData };

export type Performed<T> = { readonly state: ActionState<T>; readonly redirectTo?: string };

/**
 * Runs one action: origin, whom the form was drawn for, guard, a limit, parse of the declared fields, the action's limits, then one transaction with the body and its audit row. A refusal by the
 * body undoes the transaction. Never throws, except what Next itself throws to redirect or to answer "not found".
 */
export async function perform<S extends z.ZodType, G extends Guard, T, P>(
  options: ActionOptions<S, G, P>,
  body: ActionBody<S, G, T, P | undefined>,
  asked: Asked,
): Promise<Performed<T>> {
  try {
    return await attempt(options, body, asked);
  } catch (error) {
    if (isOfNext(error)) throw error;
    return refused(null, [messageKey('errors.unexpected', { event: reportUnexpected(options.name, error) })]);
  }
}

async function attempt<S extends z.ZodType, G extends Guard, T, P>(
  options: ActionOptions<S, G, P>,
  body: ActionBody<S, G, T, P | undefined>,
  { actor, request, formData }: Asked,
): Promise<Performed<T>> {
  if (!request.isOwn) return refused(null, ['errors.foreignOrigin']);
  // Of what was sent, only declared fields are ever looked at or sent back; who asks is settled before they are parsed.
  const refuse = (error: string) => refused(echo(declaredForm(formData, options.input).form), [error]);
  const isBound = options.forWhomever === true || isDrawnFor(formData.get(drawnForField), actor);
  if (!isBound) return refuse(actor ? 'errors.drawnForAnother' : 'errors.notSignedIn');
  if (!admits(options.guard, actor)) return refuse(actor ? 'errors.forbidden' : 'errors.notSignedIn');
  if (options.forbidWhenSeenAs && actor && !actsInPerson(actor)) return refuse('errors.forbiddenWhenSeenAs');
  const soon = await hit(db, [formLimit(request, actor)]);
  if (soon !== null) return refuse(messageKey('errors.tooManyAttempts', { minutes: soon }));
  const { form, problems, isTooLarge } = declaredForm(formData, options.input);
  if (isTooLarge) return refused(null, ['errors.formTooLarge']);
  if (Object.keys(problems).length > 0) return refused(echo(form, problems), []);
  const submission = parseWithZod(form, { schema: options.input, error: zodMessage });
  // With `fieldErrors`, even empty, conform takes the reply for a failure and keeps what was typed.
  const reply = (fieldErrors: FieldErrors = {}) => submission.reply({ fieldErrors, hideFields: secretFields(form) });
  if (submission.status !== 'success') return refused(reply(), []);
  const input = submission.value;
  try {
    await countAttempt(db, (await options.limits?.(input, request, actor)) ?? []);
    const prepared = await options.prepare?.(input, actor, request);
    const answer = await inOneTransaction(options, body, { input, actor, request, prepared });
    if (!answer.ok) await options.afterRefusal?.(input, request);
    return answer.ok ? done(answer) : refused(reply(fieldErrorsOf(answer)), answer.formErrors ?? []);
  } catch (error) {
    if (error instanceof TooManyAttempts) {
      return refused(reply(), [messageKey('errors.tooManyAttempts', { minutes: error.minutes })]);
    }
    if (error instanceof BusyError) return refused(reply(), ['errors.busy']);
    throw error;
  }
}

async function inOneTransaction<S extends z.ZodType, G extends Guard, T, P>(
  options: ActionOptions<S, G, P>,
  body: ActionBody<S, G, T, P | undefined>,
  call: Omit<ActionCall<S, G, P | undefined>, 'tx'>,
): Promise<ActionReply<T>> {
  const undone: { reply: Refusal | null } = { reply: null };
  try {
    return await transaction(async (tx) => {
      undone.reply = null;
      const reply = await body({ ...call, tx });
      if (!reply.ok) {
        undone.reply = reply;
        throw new Undo();
      }
      const note = options.audit?.(call.input, call.actor);
      if (note) await audit(tx, call.actor, { ...note, action: options.name, address: call.request.address });
      return reply;
    });
  } catch (error) {
    if (error instanceof Undo && undone.reply) return undone.reply;
    throw error;
  }
}

/** redirect() and notFound() are errors that Next itself catches. */
function isOfNext(error: unknown): boolean {
  return error instanceof Error && 'digest' in error && String(error.digest).startsWith('NEXT_');
}

type Refusal = Extract<ActionReply<never>, { ok: false }>;
type FieldErrors = Record<string, string[]>;

/** Rolls the transaction back; never leaves this file. */
class Undo extends Error {}

function done<T>(reply: Extract<ActionReply<T>, { ok: true }>): Performed<T> {
  const state: ActionState<T> = {
    status: 'success',
    value: reply.value,
    ...(reply.message === undefined ? {} : { message: reply.message }),
  };
  return reply.redirectTo === undefined ? { state } : { state, redirectTo: reply.redirectTo };
}

function refused(submission: SubmissionResult<string[]> | null, formErrors: readonly string[]): Performed<never> {
  return { state: { status: 'error', submission, formErrors } };
}

function fieldErrorsOf({ fieldErrors = {} }: Refusal): FieldErrors {
  return Object.fromEntries(Object.entries(fieldErrors).map(([field, errors]) => [field, [...errors]]));
}

/** Fields that are never sent back to the browser, wherever they are nested. */
function secretFields(form: FormData): string[] {
  return [...new Set(form.keys())].filter(isSecretField);
}

/** What was typed, unparsed, for a form that is refused before its schema sees it. */
function echo(form: FormData, fieldErrors: FieldErrors = {}): SubmissionResult<string[]> {
  return parseWithZod(form, { schema: z.unknown() }).reply({ fieldErrors, hideFields: secretFields(form) });
}

/** Forms of one person, or of one address of visitors: far more than anybody fills in, and less than a flood. */
function formLimit({ address }: RequestInfo, actor: Actor | null): Limit {
  const who = actor ? `user:${actor.userId}` : `address:${addressKey(address)}`;
  return { bucket: `form:${who}`, most: 600, windowMs: minutesMs(1) };
}
