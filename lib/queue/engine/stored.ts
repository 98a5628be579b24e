import 'server-only';
import { z } from 'zod';
import { OperationUrgency } from '@/generated/prisma/enums';
import { homeCurrency, minorFromDatabase, money, type Money } from '@/lib/base/values/money';
import { operationId } from '@/lib/base/values/ids';
import type { OperationDefinition, OperationItem } from './define';
import { fault, reasonOf, type Fault } from './faults';

/** A row of `operation` as the engine reads it (`columns` below). */
export const storedOperation = z.object({
  id: z.string().transform(operationId),
  seq: z.bigint(),
  kind: z.string(),
  subject: z.string(),
  billing: z.boolean(),
  urgency: z.enum(OperationUrgency),
  input: z.unknown(),
  customer_id: z.string().nullable(),
  cost_limit_minor: z.bigint().nullable(),
  attempts: z.number(),
  verifications: z.number(),
  fence: z.bigint(),
  sent_at: z.date().nullable(),
  /** Whether anything was refused of late, whosever it was, as this was claimed (repeats.ts); true where nobody asked. */
  refused_lately: z.boolean().default(true),
  /** Since the last send, by the clock of the database. */
  sent_ago_ms: z.number().nullable(),
  snapshot: z.unknown(),
  answer: z.unknown(),
  error_code: z.string().nullable(),
  error_text: z.string().nullable(),
  error_params: z.record(z.string(), z.unknown()).nullable(),
});

export type StoredOperation = z.infer<typeof storedOperation>;

/** An operation under a lease, with its input understood. */
export type Held<Input> = { readonly row: StoredOperation; readonly item: OperationItem<Input> };

export type Opened<Input> =
  | { readonly ok: true; readonly held: Held<Input> }
  | { readonly ok: false; readonly row: StoredOperation; readonly fault: Fault };

/** Reads the stored input by its definition; what an older version stored may not fit any more. */
export function open<Input>(definition: OperationDefinition<Input>, row: StoredOperation): Opened<Input> {
  const parsed = parseInput(definition, row.input);
  return parsed.ok
    ? { ok: true, held: { row, item: itemOf(row, parsed.input) } }
    : { ok: false, row, fault: parsed.fault };
}

type ParsedInput<Input> = { readonly ok: true; readonly input: Input } | { readonly ok: false; readonly fault: Fault };

export function parseInput<Input>(definition: OperationDefinition<Input>, input: unknown): ParsedInput<Input> {
  try {
    const parsed = definition.input.safeParse(input);
    if (parsed.success) return { ok: true, input: parsed.data };
    const where = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).slice(0, 3);
    return { ok: false, fault: fault('INPUT_INVALID', where.join('; ')) };
  } catch (error) {
    return { ok: false, fault: fault('DEFINITION_FAILED', reasonOf(error)) };
  }
}

/** What the operation is known to suffer from. */
export function faultOf({ error_code: code, error_text: text, error_params: params }: StoredOperation): Fault | null {
  return code === null ? null : { code, text: text ?? '', ...(params ? { params } : {}) };
}

function itemOf<Input>(row: StoredOperation, input: Input): OperationItem<Input> {
  return {
    id: row.id,
    subject: row.subject,
    input,
    snapshot: row.snapshot,
    attempt: row.attempts,
    urgency: row.urgency,
    sentAt: row.sent_at,
    customerId: row.customer_id,
    costLimit: costLimitOf(row),
  };
}

function costLimitOf({ cost_limit_minor: minor }: StoredOperation): Money | null {
  return minor === null ? null : money(minorFromDatabase(minor), homeCurrency);
}
