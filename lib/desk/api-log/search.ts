import { z } from 'zod';

export const callOutcomes = ['done', 'refused', 'unsent', 'unknown', 'underway'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** So many calls of an outcome are counted: one more says that there are more. */
export const countedByOutcome = 1_000;

/** What a call log is searched by; everything given must hold. */
export type CallSearch = {
  /** "domain/create", or a beginning of it: "domain/". */
  readonly functionName?: string | undefined;
  readonly outcome?: CallOutcome | undefined;
  /** An error code, whole. */
  readonly code?: string | undefined;
  /** Occurs in the request or the answer, whatever the case. */
  readonly text?: string | undefined;
  readonly operationId?: string | undefined;
  /** Sent within the last hour, and not kept back. */
  readonly within?: 'hour' | undefined;
  readonly from?: Date | undefined;
  /** Exclusive. */
  readonly until?: Date | undefined;
  /** Where the page begins: `next` of the page before. */
  readonly after?: string | undefined;
};

export type Position = { readonly sentAt: Date; readonly id: string };

const position = z.tuple([z.coerce.number().int().positive().max(8.64e15), z.string().min(1)]);

/** A position as one word for an address, and back; a broken one is none. */
export function writePosition({ sentAt, id }: Position): string {
  return `${sentAt.getTime()}.${id}`;
}

export function readPosition(text: string | undefined): Position | null {
  const parsed = position.safeParse(text?.split('.'));
  return parsed.success ? { sentAt: new Date(parsed.data[0]), id: parsed.data[1] } : null;
}
