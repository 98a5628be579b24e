import 'server-only';
import { randomFraction } from '@/lib/base/clock/random';
import { refusalOf } from '@/lib/registrar/regapi/refusals';
import { opensLater, type Decision } from './decide';
import type { OperationContext, OperationDefinition, Precheck, Verdict } from './define';
import { contextOf, type Engine } from './engine';
import { fault, type Fault } from './faults';
import type { History } from './history';
import { ofEach } from './of-each';
import { unlessItsOwnWork } from './own-work';
import { readableFrom } from './readable';
import type { Held } from './stored';
import { backoff, type Timing } from './timing';

/** One that is to be sent, as far as it is known. */
export type Asked<Input> = { readonly held: Held<Input>; readonly history: History };

/** Ready to be sent, with the snapshot to store; or not to be sent now. */
export type Prepared<Input> =
  | { readonly ok: true; readonly held: Held<Input> }
  | { readonly ok: false; readonly decision: Decision };

type Preparing<Input> = {
  readonly definition: OperationDefinition<Input>;
  readonly timing: Timing;
  readonly context: OperationContext;
  /** One for all: what waits for the same goes on together. */
  readonly random: number;
};

/** null = nothing stands in its way so far. */
type Step = <Input>(
  preparing: Preparing<Input>,
  asked: readonly Asked<Input>[],
) => Promise<readonly (Prepared<Input> | null)[]>;

/** In this order; what a step holds back the later ones do not ask about. */
const steps: readonly Step[] = [lookBeforeRepeat, waitUntilReadable, check, takeSnapshots];

/** Everything that must be true right before a send, asked for all of a list together. Sends nothing that changes anything. */
export async function prepareAll<Input>(
  engine: Engine,
  definition: OperationDefinition<Input>,
  asked: readonly Asked<Input>[],
): Promise<readonly Prepared<Input>[]> {
  const preparing = { definition, timing: engine.timing, context: contextOf(engine), random: randomFraction() };
  const prepared = new Map<Asked<Input>, Prepared<Input>>();
  for (const step of steps) {
    const open = asked.filter((one) => !prepared.has(one));
    const ends = open.length === 0 ? [] : await step(preparing, open);
    for (const [index, one] of open.entries()) {
      const end = ends[index];
      if (end) prepared.set(one, end);
    }
  }
  return asked.map((one) => prepared.get(one) ?? { ok: true, held: one.held });
}

/** A call may run even after the read that found nothing of it: one more look, as late as possible. */
async function lookBeforeRepeat<Input>(
  { definition: { verify }, context }: Preparing<Input>,
  asked: readonly Asked<Input>[],
): Promise<readonly (Prepared<Input> | null)[]> {
  if (typeof verify !== 'function') return asked.map(() => null);
  return ofSome(
    asked,
    ({ history }) => history.unknowns > 0,
    async (repeated) => {
      const looks = await ofEach(repeated, (them) => verify(itemsOf(them), context));
      return looks.map((look) => (look.ok ? afterLastLook(look.value) : definitionFailed(look.error)));
    },
  );
}

function afterLastLook({ kind }: Verdict): Prepared<never> | null {
  return kind === 'not-executed' ? null : no({ to: 'unknown', fault: fault('FOUND_BEFORE_REPEAT', kind), inMs: 0 });
}

/** A snapshot must show what was paid for before: see states.md. */
async function waitUntilReadable<Input>(
  { definition, timing }: Preparing<Input>,
  asked: readonly Asked<Input>[],
): Promise<readonly (Prepared<Input> | null)[]> {
  if (!definition.snapshot) return asked.map(() => null);
  return ofSome(asked, isWithoutSnapshot, async (fresh) => {
    const from = await readableFrom(
      fresh.map(({ held }) => held.row),
      timing,
    );
    return fresh.map(({ held }) => {
      const at = from(held.row);
      const why = fault('NOT_YET', 'what was paid for before may not be seen yet');
      return at ? no({ to: 'queued', fault: why, at }) : null;
    });
  });
}

async function check<Input>(
  { definition, timing, context, random }: Preparing<Input>,
  asked: readonly Asked<Input>[],
): Promise<readonly (Prepared<Input> | null)[]> {
  const { precheck } = definition;
  if (!precheck) return asked.map(() => null);
  const checks = await ofEach(asked, (them) => precheck(itemsOf(them), context));
  const ends = asked.flatMap(({ held }, index) => {
    const checked = checks[index];
    const end = checked?.ok
      ? afterCheck(checked.value, timing, random)
      : definitionFailed(checked?.error ?? 'no check');
    return end && !end.ok ? [{ held, decision: end.decision }] : [];
  });
  const decisions = await unlessItsOwnWork(definition, 'leased', ends, { context, timing, random });
  const byHeld = new Map(ends.map(({ held }, index) => [held, decisions[index]]));
  return asked.map(({ held }) => {
    const decision = byHeld.get(held);
    return decision ? no(decision) : null;
  });
}

function afterCheck(checked: Precheck, timing: Timing, random: number): Prepared<never> | null {
  if (checked.ok) return null;
  if (checked.kind === 'later') {
    return no({ to: 'queued', fault: fault('NOT_YET', checked.reason), inMs: backoff(2, timing, random) });
  }
  if (checked.kind === 'opens') return no(opensLater(checked.at, ''));
  if (checked.kind === 'final') return no({ to: 'cancelled', fault: { code: checked.code, text: checked.text } });
  const { code, text, params } = checked;
  return no(afterRefusedRead({ code, text, ...(params ? { params } : {}) }, timing, random));
}

/** A read was refused, so nothing was changed: what passes by itself is waited for. */
function afterRefusedRead(said: Fault, timing: Timing, random: number): Decision {
  if (refusalOf(said.code).retry === 'never') return { to: 'attention', fault: said };
  return { to: 'queued', fault: said, inMs: backoff(2, timing, random) };
}

/** After an unknown outcome the first snapshot stays: a newer one might already hold what the lost call did. */
async function takeSnapshots<Input>(
  { definition: { snapshot }, timing, context, random }: Preparing<Input>,
  asked: readonly Asked<Input>[],
): Promise<readonly (Prepared<Input> | null)[]> {
  if (!snapshot) return asked.map(() => null);
  return ofSome(asked, isWithoutSnapshot, async (fresh) => {
    const taken = await ofEach(fresh, (them) => snapshot(itemsOf(them), context));
    return fresh.map(({ held }, index) => {
      const one = taken[index];
      if (!one?.ok) return definitionFailed(one?.error ?? 'no snapshot');
      const outcome = one.value;
      switch (outcome.kind) {
        case 'done':
          return { ok: true, held: { ...held, item: { ...held.item, snapshot: outcome.answer } } };
        case 'refused':
          return no(
            afterRefusedRead({ code: outcome.code, text: outcome.text, params: outcome.params }, timing, random),
          );
        case 'unsent':
        case 'unknown':
          // Only a read was lost: it is repeated.
          return no({ to: 'queued', fault: fault('NOT_SENT', outcome.reason), inMs: backoff(1, timing, random) });
      }
    });
  });
}

const itemsOf = <Input>(asked: readonly Asked<Input>[]) => asked.map(({ held }) => held.item);

const isWithoutSnapshot = ({ held, history }: Asked<unknown>): boolean =>
  history.unknowns === 0 || held.item.snapshot === null;

/** Runs a step for some of them; nothing stands in the way of the others. */
async function ofSome<Input>(
  asked: readonly Asked<Input>[],
  isMeant: (one: Asked<Input>) => boolean,
  step: (meant: readonly Asked<Input>[]) => Promise<readonly (Prepared<Input> | null)[]>,
): Promise<readonly (Prepared<Input> | null)[]> {
  const meant = asked.filter(isMeant);
  const ends = meant.length === 0 ? [] : await step(meant);
  const byOne = new Map(meant.map((one, index) => [one, ends[index] ?? null]));
  return asked.map((one) => byOne.get(one) ?? null);
}

function definitionFailed(reason: string): Prepared<never> {
  return no({ to: 'attention', fault: fault('DEFINITION_FAILED', reason) });
}

function no(decision: Decision): { readonly ok: false; readonly decision: Decision } {
  return { ok: false, decision };
}
