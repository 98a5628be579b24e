import { z } from 'zod';
import type { Pages } from '../declare';
import { oddRowsField, oddRowsOf } from '../odd-rows';
import type { OddRow } from '../odd-rows';
import type { Outcome } from '../outcome';

const record = z.record(z.string(), z.unknown());
const objects = z.array(record);

/**
 * Asks page after page until one is short, and joins their lists; with a `limit` in the request it asks once.
 * The first page that is not done is the outcome. What moves from page to page while they are read comes once;
 * a registrar that answers the same page again and again is not asked for ever.
 */
export async function followPages(
  { list, size, by }: Pages,
  request: unknown,
  ask: (request: unknown) => Promise<Outcome<unknown>>,
): Promise<Outcome<unknown>> {
  const asked = record.parse(request);
  if (asked.limit !== undefined) return ask(request);
  const found = new Map<unknown, unknown>();
  const odd: OddRow[] = [];
  for (let offset = z.number().catch(0).parse(asked.offset); ; offset += size) {
    const outcome = await ask({ ...asked, limit: size, offset });
    if (outcome.kind !== 'done') return outcome;
    const answer = record.parse(outcome.answer);
    const page = objects.parse(answer[list]);
    const left = oddRowsOf(answer);
    odd.push(...left);
    const before = found.size;
    for (const object of page) found.set(object[by], object);
    if (page.length + left.length < size || found.size === before) {
      return {
        kind: 'done',
        answer: { ...answer, [list]: [...found.values()], ...(odd.length > 0 ? { [oddRowsField]: odd } : {}) },
      };
    }
  }
}
