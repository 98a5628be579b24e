import 'server-only';
import { z } from 'zod';
import type { Tx } from '@/lib/base/db/client';
import { callOptionsOf, type OperationContext, type OperationItem, type Verdict } from '@/lib/queue/engine/define';
import { resultsByName } from '@/lib/registrar/answers/item-results';
import { asciiOf } from '@/lib/registrar/answers/same-name';
import type { Outcome } from '@/lib/registrar/regapi/outcome';
import { inParts, readResults, type ItemResults } from '@/lib/registrar/regapi/per-item';

const place = z.object({ number: z.int().positive(), name: z.string() });

/** A move of one domain from where it lies to where it is wanted; null is no folder. */
export const filingInput = z.object({
  domainId: z.string(),
  asciiName: z.string(),
  from: place.nullable(),
  to: place.nullable(),
});
export type FilingInput = z.output<typeof filingInput>;

type Items = readonly OperationItem<FilingInput>[];

/** Domains that go from one folder into the same other one go out together. */
export const filingBatchKey = ({ from, to }: FilingInput): string => `${from?.number ?? ''}>${to?.number ?? ''}`;

/** One call for all: into a folder, out of it, or from one to another (REG.API 12.6, 12.7, 12.9). */
export async function sendFilings(items: Items, context: OperationContext): Promise<ItemResults> {
  const names = items.map(({ input }) => input.asciiName);
  const outcome = await send(items, names, context);
  const outcomes = readResults(outcome, names.length, ({ services }, from, count) => {
    const results = resultsByName(names.slice(from, from + count), services);
    if (!results) return { kind: 'unknown', reason: 'the answer names not every domain' };
    return { kind: 'done', answer: results };
  });
  return inParts(outcomes);
}

async function send(items: Items, names: readonly string[], { regapi }: OperationContext) {
  const options = callOptionsOf(items);
  const services = names.map((dname) => ({ dname, servtype: 'domain' }));
  const { from = null, to = null } = items[0]?.input ?? {};
  if (!from) return regapi.folder.add_services({ folder_id: to?.number ?? 0, services }, options);
  if (!to) return regapi.folder.remove_services({ folder_id: from.number, services }, options);
  return regapi.folder.move_services({ folder_id: from.number, new_folder_id: to.number, services }, options);
}

/** Reads each folder once (REG.API 12.5). Moving a domain once more is harmless, so "not yet" may be sent again. */
export async function findFilings(items: Items, context: OperationContext): Promise<readonly Verdict[]> {
  const contents = new Map<number, Outcome<ReadonlySet<string>>>();
  for (const { input } of items)
    for (const { number } of [input.from, input.to].filter((one) => one !== null))
      if (!contents.has(number)) contents.set(number, await contentOf(number, items, context));
  return items.map(({ input }): Verdict => {
    const there = input.to && contents.get(input.to.number);
    const left = input.from && contents.get(input.from.number);
    for (const read of [there, left])
      if (read && read.kind !== 'done' && read.kind !== 'refused')
        return { kind: 'not-known-yet', reason: read.reason };
    // A folder that is not there holds nothing.
    const holds = (read: typeof there) => read?.kind === 'done' && read.answer.has(input.asciiName);
    const isDone = (!input.to || holds(there)) && !holds(left);
    return isDone ? { kind: 'executed', answer: {} } : { kind: 'not-executed' };
  });
}

/** The names that lie in a folder of the registrar, in ASCII. */
export async function contentOf(
  number: number,
  items: readonly OperationItem<unknown>[],
  { regapi }: OperationContext,
): Promise<Outcome<ReadonlySet<string>>> {
  const outcome = await regapi.folder.get_services({ folder_id: number }, callOptionsOf(items));
  if (outcome.kind !== 'done') return outcome;
  const names = outcome.answer.folder_content.flatMap(({ dname, servtype }) =>
    dname !== null && (servtype === null || servtype === 'domain') ? [asciiOf(dname)] : [],
  );
  return { kind: 'done', answer: new Set(names) };
}

/** Puts domains where the registrar has them now. */
export async function mirrorFilings(tx: Tx, inputs: readonly FilingInput[]): Promise<void> {
  const rows = inputs.map(({ domainId, to }) => ({ id: domainId, number: to?.number ?? null }));
  await tx.$executeRaw`
    UPDATE domain SET folder_id = f.id
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS moved(id text, number bigint)
      LEFT JOIN folder f ON f.registrar_folder_id = moved.number
    WHERE domain.id = moved.id`;
}
