import { z } from 'zod';
import type { Timing } from '@/lib/queue/engine/timing';
import type { Place } from '../place';
import type { Seen } from '../worker';

/** A run that has come to its end. */
export type Ended = {
  readonly place: Place;
  readonly seen: Seen;
  readonly waits: Timing;
  readonly callsPerHour: number;
  /** Whether the sync has read everything since. */
  readonly isRead: boolean;
  /** A kind that an older version, which worked beside, had never heard of. */
  readonly lacks: string | null;
  /** Whether letters were posted and delivered. */
  readonly isMailed: boolean;
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
  text: z.string().nullable(),
  at_ms: z.coerce.number(),
});
const call = z.object({
  lane: z.string(),
  sent_ms: z.coerce.number(),
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

/** What a run has left behind, with us and with the registrar. */
export type Story = {
  readonly operations: readonly z.output<typeof operation>[];
  readonly events: readonly z.output<typeof event>[];
  readonly calls: readonly z.output<typeof call>[];
  readonly settled: readonly z.output<typeof entry>[];
  readonly books: z.output<typeof books>;
  readonly arrivals: z.output<typeof arrivals>;
};

/** What the invariants of intents ask of a run beside its story. */
export type Beside = { readonly seen: Pick<Seen, 'byHand' | 'lost'>; readonly lacks: string | null };

export type Invariant = { readonly id: string; readonly broken: (story: Story, ended: Ended) => readonly string[] };

export async function storyOf(place: Pick<Place, 'query' | 'control'>): Promise<Story> {
  return {
    operations: await place.query(
      operation,
      'SELECT id, seq, kind, subject, state, error_code, held_minor FROM operation ORDER BY seq',
    ),
    events: await place.query(
      event,
      'SELECT operation_id, "from", "to", cause, code, text, EXTRACT(EPOCH FROM at) * 1000 AS at_ms FROM operation_event ORDER BY id',
    ),
    calls: await place.query(
      call,
      'SELECT lane, EXTRACT(EPOCH FROM sent_at) * 1000 AS sent_ms, function_name, outcome, operation_ids FROM registrar_call ORDER BY sent_at, id',
    ),
    settled: await place.query(
      entry,
      "SELECT operation_id, kind FROM ledger_transaction WHERE kind IN ('capture', 'release')",
    ),
    books: books.parse(await place.control('GET', 'books')),
    arrivals: arrivals.parse(await place.control('GET', 'calls?limit=2000')),
  };
}
