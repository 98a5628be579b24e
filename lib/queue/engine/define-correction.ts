import 'server-only';
import type { z } from 'zod';
import type { Prisma } from '@/generated/prisma/client';
import type { Difference } from '@/lib/base/values/difference';
import type { Tx } from '@/lib/base/db/client';
import { zodMessage } from '@/lib/base/i18n/zod-message';
import { fail, ok, type Result } from '@/lib/base/values/result';

/** An operation that waits for a person, as far as correcting it goes. */
export type Correctable<Input = unknown> = {
  readonly input: Input;
  readonly customerId: string | null;
  readonly errorParams: unknown;
};

/** What is wrong with a corrected form, by field, in the message keys of its schema. */
export type FieldProblems = Readonly<Record<string, readonly string[]>>;

/** `stale`: what the form is about is not there any more. */
export type Uncorrected = 'stale' | FieldProblems;

type Declared<Kind extends string, Input, Form, Shown extends object> = {
  readonly kind: Kind;
  readonly input: z.ZodType<Input>;
  /** `operationId` and what may be corrected; with the fields of `termsShape` where customers pay for the kind. */
  readonly form: z.ZodType<Form>;
  /** What the form shows as it stands now. */
  readonly shows: (db: Tx, operation: Correctable<Input>) => Promise<Shown> | Shown;
  /** The new input, but for what is priced, and what of it the audit log keeps. */
  readonly corrected: (
    tx: Tx,
    form: Form,
    operation: Correctable<Input>,
  ) => Promise<Result<{ readonly input: Input; readonly details: Prisma.InputJsonObject }, Uncorrected>>;
  /** What of an input is other than before it was corrected, but for what is priced. */
  readonly differs: (db: Tx, before: Input, after: Input) => Promise<readonly Difference[]> | readonly Difference[];
  /** What else follows the corrected input, in the transaction that sends it. */
  readonly onSent?: (tx: Tx, input: Input) => Promise<void>;
};

/** A form that was read: the new input and what follows it. */
export type ReadCorrection = {
  readonly form: unknown;
  readonly input: unknown;
  readonly details: Prisma.InputJsonObject;
  readonly onSent: (tx: Tx) => Promise<void>;
};

/** What staff may correct in one kind of operation, whatever its form and its input are. */
export type Correction<Kind extends string, Input, Shown extends object> = Pick<
  Declared<Kind, Input, unknown, Shown>,
  'kind' | 'input'
> & {
  readonly form: z.ZodType;
  /** null where the stored input is not understood any more. */
  readonly show: (db: Tx, operation: Correctable) => Promise<({ readonly kind: Kind } & Shown) | null>;
  /** null where either input is not understood any more. */
  readonly differences: (db: Tx, before: unknown, after: unknown) => Promise<readonly Difference[] | null>;
  readonly read: (tx: Tx, sent: unknown, operation: Correctable) => Promise<Result<ReadCorrection, Uncorrected>>;
};

/** Declared beside its kind in `<kind>.correction.ts`, and named in the kind's line of the table. */
export function defineCorrection<Kind extends string, Input, Form, Shown extends object>(
  declared: Declared<Kind, Input, Form, Shown>,
): Correction<Kind, Input, Shown> {
  const { kind, input, form, shows, corrected, differs, onSent } = declared;
  return {
    kind,
    input,
    form,
    show: async (db, operation) => {
      const { data } = input.safeParse(operation.input);
      return data === undefined ? null : { kind, ...(await shows(db, { ...operation, input: data })) };
    },
    differences: async (db, before, after) => {
      const [one, other] = [input.safeParse(before), input.safeParse(after)];
      return one.success && other.success ? differs(db, one.data, other.data) : null;
    },
    read: async (tx, sent, operation) => {
      const { data: before } = input.safeParse(operation.input);
      if (before === undefined) return fail('stale');
      const parsed = form.safeParse(sent, { error: zodMessage });
      if (!parsed.success) return fail(problemsOf(parsed.error));
      const done = await corrected(tx, parsed.data, { ...operation, input: before });
      if (!done.ok) return done;
      const { input: after } = done.value;
      return ok({ ...done.value, form: parsed.data, onSent: async (sending) => onSent?.(sending, after) });
    },
  };
}

function problemsOf({ issues }: z.ZodError): FieldProblems {
  const problems: Record<string, string[]> = {};
  for (const { path, message } of issues) (problems[path.join('.')] ??= []).push(message);
  return problems;
}
