import type { z } from 'zod';
import type { RegapiFunction } from '../declare';
import { readEnvelope, type Envelope } from './envelope';
import { noMask, type Mask } from './mask';
import { readAnswer } from './read-answer';
import type { Outcome } from '../outcome';
import type { CallEnd } from './recorder';
import { redact, redactText } from '../redaction';
import { refusalOf } from '../refusals';
import type { Delivery } from './transport';

/** A call's outcome and what the log keeps of it. */
export type Settled = { readonly outcome: Outcome<unknown>; readonly end: Omit<CallEnd, 'durationMs' | 'outcome'> };

/** Of a longer answer the log keeps a piece: to hide the secrets of the rest would be work for nothing. */
const longestLogged = 64_000;
/** Letters that may hide what a quick look is for are looked for in no longer answer. */
const longestSearched = 1024 * 1024;
const loggedPiece = 8_000;

/**
 * Turns what came back into an outcome: only a valid answer is a fact, all else may have been executed. What the mask
 * hides is in neither the outcome nor the log, so nothing that is done with them later can give it away.
 */
export async function settle(
  declaration: RegapiFunction,
  delivery: Delivery,
  mask: Mask = noMask,
  isForgiving = false,
): Promise<Settled> {
  if (delivery.kind === 'unsent') {
    const reason = mask.text(delivery.reason);
    return { outcome: { kind: 'unsent', reason }, end: { code: null, httpStatus: null, response: { reason } } };
  }
  if (delivery.kind === 'lost') return unknown(mask, delivery.reason, delivery.httpStatus, delivery.body);
  const { httpStatus, body } = delivery;
  const envelope = await readEnvelope(body);
  if (envelope.kind === 'garbled') return unknown(mask, `${envelope.reason} (HTTP ${httpStatus})`, httpStatus, body);
  if (envelope.kind === 'error') return settleError(declaration, masked(envelope, mask), httpStatus);
  if (httpStatus >= 300) return unknown(mask, `success with HTTP ${httpStatus}`, httpStatus, body);
  const mayHide = body.length <= longestSearched && body.includes(String.raw`\u`);
  const isLong = body.length > longestLogged && !mayHide;
  // Going through an answer costs more than reading it; an escaped letter may hide what the quick look is for.
  const isClean = !mask.isIn(body) && !mayHide;
  const response = isLong ? pieceOf(mask, body) : redact(isClean ? envelope.body : mask.value(envelope.body));
  const end = { code: null, httpStatus, response };
  const parsed = await readAnswer(declaration, isClean ? envelope.answer : mask.answer(envelope.answer), isForgiving);
  if (parsed.success) return { outcome: { kind: 'done', answer: parsed.data }, end };
  return { outcome: notUnderstood(parsed.error, mask), end };
}

/** What came is no answer of this function. */
export function notUnderstood(error: z.ZodError, mask: Mask): Outcome<never> {
  const where = error.issues.slice(0, 3).map((issue) => mask.text(`${issue.path.join('.')}: ${issue.message}`));
  return { kind: 'unknown', reason: `the answer was not understood (${where.join('; ')})` };
}

type ErrorEnvelope = Extract<Envelope, { kind: 'error' }>;

function masked({ kind, code, text, params, body }: ErrorEnvelope, mask: Mask): ErrorEnvelope {
  const maskedParams = Object.entries(params).map(([name, value]) => [mask.text(name), mask.value(value)]);
  return {
    kind,
    code: mask.text(code),
    text: mask.text(text),
    params: Object.fromEntries(maskedParams),
    body: mask.value(body),
  };
}

function settleError(
  declaration: RegapiFunction,
  { code, text, params, body }: ErrorEnvelope,
  httpStatus: number,
): Settled {
  const end = { code, httpStatus, response: redact(body) };
  const isBroken = httpStatus >= 500 && code !== 'INTERNAL_API_ERROR';
  if (isBroken || (declaration.mutates && refusalOf(code).mayHaveExecuted)) {
    return { outcome: { kind: 'unknown', reason: `${code} (HTTP ${httpStatus})` }, end };
  }
  return { outcome: { kind: 'refused', code, text, params }, end };
}

function unknown(mask: Mask, whatever: string, httpStatus: number | null, body: string): Settled {
  const reason = mask.text(whatever);
  const response = { reason, ...pieceOf(mask, body) };
  return { outcome: { kind: 'unknown', reason }, end: { code: null, httpStatus, response } };
}

/** What the log keeps of an answer that it does not keep whole. */
export function pieceOf(mask: Mask, body: string): { readonly piece: string; readonly length: number } {
  const shown = body.length > longestLogged ? body.slice(0, loggedPiece * 2) : body;
  return { piece: redactText(mask.text(shown)).slice(0, loggedPiece), length: body.length };
}
