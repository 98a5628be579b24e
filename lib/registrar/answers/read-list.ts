import 'server-only';
import { partsOf } from '@/lib/base/values/parts';
import type { ItemResult, Outcome } from '@/lib/registrar/regapi/outcome';
import { mayBeAboutOne, piecesOfRefused } from '@/lib/registrar/regapi/refusals';

/** What a list call answered, in the order asked; undefined where it said nothing of an object. */
type Answers<T> = Outcome<readonly (ItemResult<T> | undefined)[]>;

/**
 * What the registrar says of each of some objects, asked as one list. A list that is refused as a whole is asked again in
 * pieces, so that one object it cannot bear hides no other.
 */
export async function readList<Asked, T>(
  asked: readonly Asked[],
  ask: (part: readonly Asked[]) => Promise<Answers<T>>,
): Promise<readonly Outcome<T>[]> {
  if (asked.length === 0) return [];
  const outcome = await ask(asked);
  if (outcome.kind === 'done') return asked.map((_, index) => ofOne(outcome.answer[index]));
  const isCut = outcome.kind === 'refused' && asked.length > 1 && mayBeAboutOne(outcome.code);
  if (!isCut) return asked.map(() => outcome);
  const outcomes: Outcome<T>[] = [];
  for (const piece of partsOf(asked, Math.ceil(asked.length / piecesOfRefused))) {
    outcomes.push(...(await readList(piece, ask)));
  }
  return outcomes;
}

function ofOne<T>(answer: ItemResult<T> | undefined): Outcome<T> {
  if (!answer) return { kind: 'unknown', reason: 'the answer does not name it' };
  if (answer.ok) return { kind: 'done', answer: answer.item };
  const { code, text, params } = answer;
  return { kind: 'refused', code, text, params };
}
