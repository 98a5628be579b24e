import { z } from 'zod';

/** Where a page of the list begins: behind the row `seq`. By money and age, also at which moment the rows were weighed and how much that one weighed. */
export type Position = {
  readonly seq: bigint;
  readonly weighed: { readonly at: Date; readonly weight: string } | null;
};

const seq = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt);
const at = z.coerce
  .number()
  .int()
  .positive()
  .max(8.64e15)
  .transform((ms) => new Date(ms));
const weight = z.string().regex(/^-?\d{1,30}(\.\d{1,10})?$/);

const written = z.union([
  z.tuple([seq]).transform(([row]): Position => ({ seq: row, weighed: null })),
  z
    .tuple([seq, at, weight])
    .transform(([row, moment, weighs]): Position => ({ seq: row, weighed: { at: moment, weight: weighs } })),
]);

/** A position as one word for an address, and back; a broken one is the beginning. */
export function writePosition({ seq: row, weighed }: Position): string {
  return weighed ? `${row}_${weighed.at.getTime()}_${weighed.weight}` : String(row);
}

export function readPosition(text: string | undefined): Position | null {
  return written.safeParse(text?.split('_')).data ?? null;
}
