import { z } from 'zod';
import { callOutcomes, type CallSearch } from '@/lib/desk/api-log/search';
import { searchText } from '@/lib/base/values/text';

const word = searchText(200).transform((text) => text || undefined);

/** "2026-11-24T10:30", as the browser's own field writes it; read as UTC. */
const moment = word.pipe(
  z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/)
    .optional()
    .catch(undefined),
);

/** A search of the call log as its address says it; what makes no sense is left out. */
export const callQuery = z.object({
  function: word,
  outcome: word.pipe(z.enum(callOutcomes).optional().catch(undefined)),
  code: word,
  text: word,
  operation: word,
  /** Those that went out within the last hour, as the overview counts them. */
  within: word.pipe(z.enum(['hour']).optional().catch(undefined)),
  from: moment,
  until: moment,
  after: word,
});
export type CallQuery = z.output<typeof callQuery>;

export function searchOf({ function: functionName, operation, from, until, ...rest }: CallQuery): CallSearch {
  return { ...rest, functionName, operationId: operation, from: utc(from), until: utc(until) };
}

const utc = (text: string | undefined): Date | undefined => (text === undefined ? undefined : new Date(`${text}Z`));
