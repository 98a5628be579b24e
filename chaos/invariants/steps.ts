import { kinds } from '@/lib/desk/operations/kinds';
import type { Invariant, Story } from './story';

function staleLeasesChangeNothing({ events }: Story): readonly string[] {
  const holders = new Map<string, string>();
  return events.flatMap(({ operation_id: id, from, to, cause }) => {
    const isWorker = /^w\d+$/.test(cause);
    const isClaim = to === 'leased' || to === 'verifying';
    const isRight = !isWorker || isClaim || holders.get(id) === cause;
    if (isWorker && isClaim) holders.set(id, cause);
    else if (to !== 'sent') holders.delete(id);
    return isRight ? [] : [`${cause} moved an operation from ${from ?? ''} to ${to} that it no longer had`];
  });
}

function inOrder({ operations, events }: Story): readonly string[] {
  const ended = new Set<string>();
  const waitsForDay = new Set<string>();
  return events.flatMap(({ operation_id: id, to, code }) => {
    if (to === 'succeeded' || to === 'cancelled') ended.add(id);
    if (code === 'OPENS_LATER') waitsForDay.add(id);
    if (to !== 'sent') return [];
    const own = operations.find((one) => one.id === id);
    const before = operations.filter((one) => own && one.seq < own.seq && isAboutTheSame(one, own));
    const open = before.filter((one) => !ended.has(one.id) && !waitsForDay.has(one.id));
    return open.length === 0
      ? []
      : [`${own?.kind ?? id} went out before what was asked earlier of ${own?.subject ?? ''}`];
  });
}

/** What says that an order is being carried out right now: after an outcome that nobody saw, perhaps this very one. */
const busy: ReadonlySet<string> = new Set(['BILLING_LOCK', 'DOMAIN_ORDER_LOCKED']);

function looksWhereBusy({ events }: Story): readonly string[] {
  const unseen = new Set<string>();
  return events.flatMap(({ operation_id: id, from, to, code }) => {
    // Whoever decided about it has looked.
    if (from === 'attention') unseen.delete(id);
    if (to === 'unknown') unseen.add(id);
    const isWrong = from === 'sent' && to === 'queued' && code !== null && busy.has(code) && unseen.has(id);
    return isWrong ? [`after ${code} it was to be sent again, although its earlier send may have been under way`] : [];
  });
}

/** What may have been executed, and nobody knows: nobody repeats it or gives its money back. */
const open: ReadonlySet<string> = new Set(['OUTCOME_UNDECIDABLE', 'VERIFICATION_FAILED', 'SUCCESS_NOT_RECORDED']);

function openOutcomesStay({ events }: Story): readonly string[] {
  const codes = new Map<string, string | null>();
  return events.flatMap(({ operation_id: id, from, to, code }) => {
    const before = codes.get(id) ?? '';
    codes.set(id, to === 'attention' ? code : null);
    const isWrong = from === 'attention' && (to === 'queued' || to === 'cancelled') && open.has(before);
    return isWrong ? [`it went from ${before} to ${to}, although it may have been executed`] : [];
  });
}

type About = Pick<Story['operations'][number], 'subject' | 'kind'>;

// As their kinds say, not as they were stored.
const aspectOf = ({ kind }: About) => kinds.get(kind)?.with(({ aspect }) => aspect ?? null) ?? null;

/** Whether the later one of them waits until the earlier one has ended. */
export function isAboutTheSame(one: About, other: About): boolean {
  const [first, second] = [aspectOf(one), aspectOf(other)];
  return one.subject === other.subject && (first === null || second === null || first === second);
}

/** Who moves an operation, and after which. */
export const ofSteps: readonly Invariant[] = [
  { id: 'I6', broken: looksWhereBusy },
  { id: 'I1', broken: openOutcomesStay },
  { id: 'I9', broken: staleLeasesChangeNothing },
  { id: 'I10', broken: inOrder },
];
