import 'server-only';
import type { Decision } from './decide';
import type { OperationContext, OperationDefinition } from './define';
import { fault, isRefusal } from './faults';
import { ofEach } from './of-each';
import type { Held } from './stored';
import { backoff, type Timing } from './timing';

/** What is going to become of one that was to be sent, or was sent. */
type Ended<Input> = { readonly held: Held<Input>; readonly decision: Decision };

type Looking = { readonly context: OperationContext; readonly timing: Timing; readonly random: number };

/**
 * Of an operation with a key no refusal is believed before whatever bears that key was looked for. Where an older backup
 * was restored, nobody here remembers that it was carried out, and its own success is what it is refused for.
 */
export async function unlessItsOwnWork<Input>(
  { findByKey }: OperationDefinition<Input>,
  from: 'leased' | 'sent',
  ends: readonly Ended<Input>[],
  { context, timing, random }: Looking,
): Promise<readonly Decision[]> {
  const refused = findByKey ? ends.filter(({ decision }) => isRefused(decision)) : [];
  if (!findByKey || refused.length === 0) return ends.map(({ decision }) => decision);
  const looks = await ofEach(
    refused.map(({ held }) => held.item),
    (items) => findByKey(items, context),
  );
  return ends.map((end) => {
    const { decision } = end;
    const look = looks[refused.indexOf(end)];
    if (!look || !('fault' in decision)) return decision;
    const { code } = decision.fault;
    const found = look.ok ? look.value : 'not-known-yet';
    if (found === 'absent') return decision;
    if (found === 'found') return { to: 'unknown', fault: fault('FOUND_BEFORE_REPEAT', code), inMs: 0 };
    if (from === 'sent') return { to: 'unknown', fault: decision.fault, inMs: timing.firstReadMs };
    const why = fault('NOT_YET', `refused with ${code}, and nobody could say whether for its own work`);
    return { to: 'queued', fault: why, inMs: backoff(2, timing, random) };
  });
}

const isRefused = (decision: Decision): boolean =>
  (decision.to === 'attention' || decision.to === 'cancelled') && isRefusal(decision.fault);
