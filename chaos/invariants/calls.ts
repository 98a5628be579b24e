import { functionOf } from '../functions';
import type { Ended, Invariant, Story } from './story';

function oneBillingCallAtOnce(_story: Story, { seen: { billing }, waits }: Ended): readonly string[] {
  return billing.flatMap((one, index) => {
    const next = billing[index + 1];
    if (!next) return [];
    // A worker that died had its lane for as long as a call may take.
    const endMs = one.untilMs === Infinity ? one.fromMs : one.untilMs;
    if (next.fromMs < endMs) return [`${next.worker} sent a billing call while ${one.worker} had one under way`];
    const isOpen = one.outcome === 'unknown';
    const quietMs = one.untilMs === Infinity ? waits.leaseMs : waits.laneQuietMs;
    if (isOpen && next.fromMs < endMs + quietMs)
      return [`${next.worker} sent a billing call right after one whose end nobody saw`];
    return [];
  });
}

function withinBudget({ arrivals: { last } }: Story, { callsPerHour }: Ended): readonly string[] {
  const times = last.map(({ at }) => Date.parse(at)).toSorted((one, other) => one - other);
  const isOver = times.some((time, index) => (times[index + callsPerHour] ?? Infinity) - time < 3_600_000);
  const refused = last.filter(
    ({ result, fault }) => fault === null && /EXCEEDED_ALLOWED_CONNECTION_RATE/.test(result ?? ''),
  );
  return isOver || refused.length > 0 ? [`more than ${callsPerHour} calls in an hour`] : [];
}

/** With a key, or the same done twice as once. */
const harmless: ReadonlySet<string> = new Set(['domain/create', 'service/create', 'service/set_autorenew_flag']);

function looksBetweenSends({ operations, calls }: Story): readonly string[] {
  return operations.flatMap(({ id, kind }) => {
    const own = calls.filter(({ operation_ids }) => operation_ids.includes(id));
    return own.flatMap((sent, index) => {
      const { mutates } = functionOf(sent.function_name);
      if (!mutates || harmless.has(sent.function_name) || (sent.outcome !== null && sent.outcome !== 'unknown'))
        return [];
      const rest = own.slice(index + 1);
      const again = rest.findIndex(({ function_name }) => function_name === sent.function_name);
      const hasLooked =
        again < 0 ||
        rest
          .slice(0, again)
          .some(({ function_name, outcome }) => !functionOf(function_name).mutates && outcome === 'done');
      return hasLooked ? [] : [`${kind} was sent again without a look`];
    });
  });
}

/** What a call may wait for before it is logged: a transaction that begins again after a conflict. */
const beginsAgainMs = 2_000;

/** Whoever slept since it decided to send must not: another may have taken over. */
function sentAtOnce({ events, calls }: Story, { waits }: Ended): readonly string[] {
  return calls.flatMap(({ function_name: name, sent_ms: at, operation_ids: ids }, index) => {
    if (!functionOf(name).mutates) return [];
    return ids.flatMap((id) => {
      const own = events.filter((event) => event.operation_id === id && event.at_ms <= at);
      const sent = own.findLast(({ to }) => to === 'sent');
      if (!sent || own.some(({ from, at_ms: leftMs }) => from === 'sent' && leftMs > sent.at_ms && leftMs < at))
        return [`${name} went out for an operation that was not sent any more`];
      const isFirst = !calls
        .slice(0, index)
        .some((before) => before.operation_ids.includes(id) && before.sent_ms >= sent.at_ms);
      const lateMs = Math.round(at - sent.at_ms);
      return isFirst && lateMs > waits.latestSendMs + beginsAgainMs
        ? [`${name} went out ${lateMs} ms after that was decided`]
        : [];
    });
  });
}

function loggedBeforeSent({ calls, arrivals: { counts } }: Story, { seen: { lost } }: Ended): readonly string[] {
  return Object.entries(counts).flatMap(([name, arrived]) => {
    const forgotten = lost?.calls.get(name) ?? 0;
    const logged = forgotten + calls.filter(({ function_name }) => function_name === name).length;
    return arrived <= logged ? [] : [`${name} arrived ${arrived} times and is in the log ${logged} times`];
  });
}

/** For so long a call counts in the hour, and up to this part of it the sync goes on: the rest is for people and orders. */
const windowMs = 3_615_000;
const shareOfSync = 0.6;

function syncLeavesRoom({ calls }: Story, { callsPerHour }: Ended): readonly string[] {
  const counted = calls.filter(({ outcome }) => outcome !== 'unsent');
  const most = Math.floor(callsPerHour * shareOfSync);
  return counted.flatMap(({ lane, sent_ms: at, function_name: name }) => {
    if (lane !== 'sync') return [];
    const used = counted.filter(({ sent_ms: other }) => other <= at && other > at - windowMs).length;
    return used <= most ? [] : [`the sync went on with ${name} when ${used} calls of ${callsPerHour} were used`];
  });
}

/** What goes out, when, and what is written of it. */
export const ofCalls: readonly Invariant[] = [
  { id: 'I4', broken: oneBillingCallAtOnce },
  { id: 'I5', broken: withinBudget },
  { id: 'I6', broken: looksBetweenSends },
  { id: 'I7', broken: loggedBeforeSent },
  { id: 'I9', broken: sentAtOnce },
  { id: 'I11', broken: syncLeavesRoom },
];
