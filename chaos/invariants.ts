import { z } from 'zod';
import { kinds } from '@/lib/desk/operations/kinds';
import type { Timing } from '@/lib/queue/engine/timing';
import { functionOf } from './functions';
import type { Place } from './place';
import type { Seen } from './worker';

export type Ended = {
  readonly place: Place;
  readonly seen: Seen;
  readonly waits: Timing;
  readonly callsPerHour: number;
};

const operation = z.object({
  id: z.string(),
  seq: z.coerce.number(),
  kind: z.string(),
  subject: z.string(),
  state: z.string(),
  error_code: z.string().nullable(),
  held_minor: z.coerce.number(),
});
const event = z.object({
  operation_id: z.string(),
  from: z.string().nullable(),
  to: z.string(),
  cause: z.string(),
  code: z.string().nullable(),
});
const call = z.object({
  function_name: z.string(),
  outcome: z.string().nullable(),
  operation_ids: z.array(z.string()),
});
const entry = z.object({ operation_id: z.string(), kind: z.string() });
const books = z.object({
  registrations: z.array(z.object({ dname: z.string(), user_servid: z.string().nullable(), state: z.string() })),
  charges: z.array(z.object({ action: z.string(), dname: z.string(), user_servid: z.string().nullable() })),
  violations: z.array(z.unknown()),
});
const arrivals = z.object({
  counts: z.record(z.string(), z.coerce.number()),
  last: z.array(z.object({ at: z.string(), result: z.string().nullable(), fault: z.string().nullable() })),
});

type Story = {
  readonly operations: readonly z.output<typeof operation>[];
  readonly events: readonly z.output<typeof event>[];
  readonly calls: readonly z.output<typeof call>[];
  readonly settled: readonly z.output<typeof entry>[];
  readonly books: z.output<typeof books>;
  readonly arrivals: z.output<typeof arrivals>;
};

/** Every invariant that does not hold at the end of a run, in a sentence each. */
export async function violations(ended: Ended): Promise<readonly string[]> {
  const { place } = ended;
  const story: Story = {
    operations: await place.query(
      operation,
      'SELECT id, seq, kind, subject, state, error_code, held_minor FROM operation ORDER BY seq',
    ),
    events: await place.query(event, 'SELECT operation_id, "from", "to", cause, code FROM operation_event ORDER BY id'),
    calls: await place.query(
      call,
      'SELECT function_name, outcome, operation_ids FROM registrar_call ORDER BY sent_at, id',
    ),
    settled: await place.query(
      entry,
      "SELECT operation_id, kind FROM ledger_transaction WHERE kind IN ('capture', 'release')",
    ),
    books: books.parse(await place.control('GET', 'books')),
    arrivals: arrivals.parse(await place.control('GET', 'calls?limit=2000')),
  };
  const pure = invariants.flatMap(({ id, broken }) => broken(story, ended).map((what) => `${id}: ${what}`));
  return [...pure, ...(await moneyProblems(place)), ...(await secretsIn(ended))];
}

type Invariant = { readonly id: string; readonly broken: (story: Story, ended: Ended) => readonly string[] };

const invariants: readonly Invariant[] = [
  { id: 'I1', broken: oneChargeEach },
  { id: 'I2', broken: allEnd },
  { id: 'I3', broken: settledAsEnded },
  { id: 'I4', broken: oneBillingCallAtOnce },
  { id: 'I5', broken: withinBudget },
  { id: 'I6', broken: looksBetweenSends },
  { id: 'I7', broken: loggedBeforeSent },
  { id: 'I9', broken: staleLeasesChangeNothing },
  { id: 'I10', broken: inOrder },
];

function oneChargeEach({ operations, books: { registrations, charges, violations: wrong } }: Story): readonly string[] {
  const orders = operations
    .filter(({ kind }) => kind === 'domain.register')
    .flatMap(({ id, subject, state }) => {
      const own = registrations.filter(
        ({ user_servid, dname }) => user_servid === id || dname === nameOf(subject),
      ).length;
      const paid = charges.filter(
        ({ user_servid, dname, action }) => action === 'new' && (user_servid === id || dname === nameOf(subject)),
      ).length;
      const least = state === 'succeeded' ? 1 : 0;
      const isRight =
        own <= 1 &&
        paid <= 1 &&
        paid >= least &&
        !(state === 'cancelled' && paid > 0 && !isSharedBy(subject, operations));
      return isRight ? [] : [`${subject} is ${state}, ordered ${own} times and paid ${paid} times`];
    });
  const names = new Set(operations.filter(({ kind }) => kind === 'domain.renew').map(({ subject }) => subject));
  const renewals = [...names].flatMap((subject) => {
    const asked = operations.filter((one) => one.kind === 'domain.renew' && one.subject === subject);
    const done = asked.filter(({ state }) => state === 'succeeded').length;
    const open = asked.filter(({ state }) => state === 'attention').length;
    const paid = charges.filter(({ dname, action }) => action === 'renew' && dname === nameOf(subject)).length;
    return paid >= done && paid <= done + open ? [] : [`${subject} was renewed ${paid} times for ${done} renewals`];
  });
  return [...orders, ...renewals, ...(wrong.length > 0 ? [`the registrar's books: ${JSON.stringify(wrong)}`] : [])];
}

/** What a person would be asked about although nothing but our code is at fault. */
const bugs: ReadonlySet<string> = new Set([
  'DEFINITION_FAILED',
  'VERIFICATION_FAILED',
  'SUCCESS_NOT_RECORDED',
  'INPUT_INVALID',
  'KIND_UNKNOWN',
]);

function allEnd({ operations, events }: Story): readonly string[] {
  const failed = events
    .filter(({ code }) => code !== null && bugs.has(code))
    .map(({ code }) => `an operation failed with ${code ?? ''}`);
  const open = operations.filter(({ state }) => !['succeeded', 'cancelled', 'attention'].includes(state));
  return [...failed, ...open.map(({ kind, state, error_code: code }) => `${kind} is still ${state} ${code ?? ''}`)];
}

/** "domain:example.ru/term" is about example.ru. */
const nameOf = (subject: string): string => subject.replace(/^domain:/, '').replace(/\/.*$/, '');

/** Another order of the same name went through. */
const isSharedBy = (subject: string, operations: Story['operations']): boolean =>
  operations.filter((one) => one.kind === 'domain.register' && one.subject === subject).length > 1;

function settledAsEnded({ operations, settled }: Story): readonly string[] {
  return operations
    .filter(({ held_minor }) => held_minor > 0)
    .flatMap(({ id, kind, state }) => {
      const how = settled
        .filter(({ operation_id }) => operation_id === id)
        .map((one) => one.kind)
        .join(', ');
      const isRight =
        state === 'succeeded'
          ? how === 'capture'
          : state === 'cancelled'
            ? how === 'release' || how === ''
            : how === '';
      return isRight ? [] : [`${kind} is ${state}, its money: ${how || 'held'}`];
    });
}

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

function loggedBeforeSent({ calls, arrivals: { counts } }: Story): readonly string[] {
  return Object.entries(counts).flatMap(([name, arrived]) => {
    const logged = calls.filter(({ function_name }) => function_name === name).length;
    return arrived <= logged ? [] : [`${name} arrived ${arrived} times and is in the log ${logged} times`];
  });
}

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

type About = Pick<Story['operations'][number], 'subject' | 'kind'>;

// As their kinds say, not as they were stored.
const aspectOf = ({ kind }: About) => kinds.get(kind)?.with(({ aspect }) => aspect ?? null) ?? null;

function isAboutTheSame(one: About, other: About): boolean {
  const [first, second] = [aspectOf(one), aspectOf(other)];
  return one.subject === other.subject && (first === null || second === null || first === second);
}

async function moneyProblems(place: Place): Promise<readonly string[]> {
  const found = await place.query(
    z.object({ what: z.string() }),
    `SELECT 'transaction ' || transaction_id || ' does not sum to zero' AS what FROM ledger_entry GROUP BY transaction_id HAVING sum(amount_minor) <> 0
     UNION ALL SELECT 'account ' || id || ' is below its limit' FROM ledger_account WHERE balance_minor < floor_minor
     UNION ALL SELECT 'account ' || a.id || ' is not what its entries say' FROM ledger_account a
       WHERE a.balance_minor <> (SELECT COALESCE(sum(amount_minor), 0) FROM ledger_entry e WHERE e.account_id = a.id)
     UNION ALL SELECT 'money is still held when all has ended' FROM ledger_account WHERE kind = 'held' AND balance_minor <> 0
       AND NOT EXISTS (SELECT 1 FROM operation WHERE ended_at IS NULL)`,
  );
  return found.map(({ what }) => `I3: ${what}`);
}

async function secretsIn({ place, seen }: Ended): Promise<readonly string[]> {
  const [kept] = await place.query(
    z.object({ count: z.coerce.number() }),
    `SELECT (SELECT count(*) FROM registrar_call c WHERE position($1 IN c::text) > 0)
      + (SELECT count(*) FROM operation_event e WHERE position($1 IN e::text) > 0) AS count`,
    [place.password],
  );
  const isLogged = seen.logged.some((line) => line.includes(place.password));
  return isLogged || (kept?.count ?? 0) > 0 ? ['I7: the password is in a log'] : [];
}
