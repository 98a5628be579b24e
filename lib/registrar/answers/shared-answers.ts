import 'server-only';
import { steadyMs } from '@/lib/base/clock/clock';
import type { Outcome } from '@/lib/registrar/regapi/outcome';

/** Whoever reads by the same one shares answers, each for so long from the moment it was asked for. */
export type Sharing = { readonly forMs: number };

type Reading<T> = {
  /** Asks for some names as one list. */
  readonly ask: (names: readonly string[]) => Promise<Outcome<ReadonlyMap<string, T>>>;
  /** What else to ask for along with them, where they have to be asked for at all. */
  readonly also?: () => Promise<readonly string[]>;
};

type Kept<T> = { readonly askedAt: number; readonly answer: Promise<Outcome<T>>; isUnderWay: boolean };

/**
 * Answers of one kind of read, by name: what is known or being asked for is not asked for again, the rest goes out as one
 * list. Only for what is refused anyway where it is out of date, as a price or a name that is free: never for what tells
 * whether something was carried out.
 */
export function sharedAnswers<T>() {
  const bySharing = new WeakMap<Sharing, Map<string, Kept<T>>>();
  return async (
    names: readonly string[],
    sharing: Sharing,
    reading: Reading<T>,
  ): Promise<(name: string) => Outcome<T>> => {
    const kept = bySharing.get(sharing) ?? new Map<string, Kept<T>>();
    bySharing.set(sharing, kept);
    forget(kept, sharing);
    const isNew = (name: string) => !kept.has(name);
    if (names.some(isNew)) {
      const also = (await reading.also?.()) ?? [];
      const unasked = [...new Set([...names, ...also])].filter(isNew);
      if (names.some(isNew)) keep(kept, unasked, reading.ask(unasked));
    }
    const answers = new Map<string, Outcome<T>>();
    for (const name of names) answers.set(name, (await kept.get(name)?.answer) ?? unnamed);
    return (name) => answers.get(name) ?? unnamed;
  };
}

const unnamed: Outcome<never> = { kind: 'unknown', reason: 'the answer does not name it' };

/** An answer that is none is not kept: whoever asks next asks anew. */
function keep<T>(
  kept: Map<string, Kept<T>>,
  names: readonly string[],
  asked: Promise<Outcome<ReadonlyMap<string, T>>>,
): void {
  const askedAt = steadyMs();
  for (const name of names) {
    const answer = asked.then((outcome) => answerFor(name, outcome));
    const one: Kept<T> = { askedAt, answer, isUnderWay: true };
    kept.set(name, one);
    const end = (isAnswered: boolean) => {
      one.isUnderWay = false;
      if (!isAnswered && kept.get(name) === one) kept.delete(name);
    };
    answer.then(
      ({ kind }) => end(kind === 'done'),
      () => end(false),
    );
  }
}

function answerFor<T>(name: string, outcome: Outcome<ReadonlyMap<string, T>>): Outcome<T> {
  if (outcome.kind !== 'done') return outcome;
  const found = outcome.answer.get(name);
  return found === undefined ? unnamed : { kind: 'done', answer: found };
}

function forget<T>(kept: Map<string, Kept<T>>, { forMs }: Sharing): void {
  const oldest = steadyMs() - forMs;
  for (const [name, { askedAt, isUnderWay }] of kept) if (!isUnderWay && askedAt <= oldest) kept.delete(name);
}
