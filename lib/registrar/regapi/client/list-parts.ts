import { z } from 'zod';
import { partsOf } from '@/lib/base/values/parts';
import { mostPerCall, type RegapiFunction } from '../declare';
import { joinAnswers } from './join-answers';
import { reasonOf, type Done, type ListOutcome, type ListPart, type Outcome, type Refused } from '../outcome';

const listNames = ['domains', 'services', 'bills'] as const;

const record = z.record(z.string(), z.unknown());

type Ask = (request: unknown) => Promise<Outcome<unknown>>;

/** Sends a request; one whose list is too long for a call goes out in parts (see `ListOutcome`). */
export async function sendInParts(
  declaration: RegapiFunction,
  request: unknown,
  ask: Ask,
): Promise<ListOutcome<unknown>> {
  const size = declaration.perCall ?? mostPerCall;
  const long = declaration.list && longList(request, size);
  if (!long) return ask(request);
  if (declaration.uncut || long.rest.user_servid !== undefined) return tooLong(size);
  const parts = await sendParts(long, size, ask);
  return joinParts(declaration, parts);
}

type LongList = {
  readonly name: string;
  readonly list: readonly unknown[];
  readonly rest: Readonly<Record<string, unknown>>;
};

function longList(request: unknown, size: number): LongList | null {
  const fields = record.safeParse(request).data ?? {};
  for (const name of listNames) {
    const { [name]: list, ...rest } = fields;
    if (Array.isArray(list) && list.length > size) return { name, list, rest };
  }
  return null;
}

// One id of ours names one order, and some lists mean all of it at once: cutting those would change what is asked.
function tooLong(size: number): Refused {
  const text = `not sent: a list of more than ${size} that cannot be cut`;
  return { kind: 'refused', code: 'TOO_MANY_OBJECTS_IN_ONE_REQUEST', text, params: {} };
}

async function sendParts({ name, list, rest }: LongList, size: number, ask: Ask): Promise<ListPart<unknown>[]> {
  const parts: ListPart<unknown>[] = [];
  let from = 0;
  for (const objects of partsOf(list, size)) {
    const outcome = await ask({ ...rest, [name]: objects });
    parts.push({ from, count: objects.length, outcome });
    from += objects.length;
    if (outcome.kind === 'done') continue;
    if (from < list.length) parts.push({ from, count: list.length - from, outcome: neverSent });
    return parts;
  }
  return parts;
}

const neverSent: Outcome<never> = { kind: 'unsent', reason: 'a part of the list before it was not done' };

function joinParts({ list, mutates }: RegapiFunction, parts: readonly ListPart<unknown>[]): ListOutcome<unknown> {
  const [first] = parts;
  const ended = parts.find(({ outcome }) => outcome.kind !== 'done');
  if (!ended) return { kind: 'done', answer: joinAnswers(parts.map(answerOf), (name) => name === list), parts };
  const { outcome } = ended;
  if (outcome.kind === 'done' || !mutates) return outcome;
  if (ended === first && outcome.kind !== 'unknown') return outcome;
  return { kind: 'unknown', reason: `of the list from object ${ended.from} on: ${reasonOf(outcome)}`, parts };
}

const answerOf = ({ outcome }: ListPart<unknown>): Done<unknown>['answer'] =>
  outcome.kind === 'done' ? outcome.answer : null;
