import { z } from 'zod';
import { isNothing } from './believable';
import { quickRead, readsQuickly, unsure } from './quick-read';
import { isRow } from './row';
import type { ListName } from './declare';
import type { ItemError, ItemResult } from './outcome';

/** The code of a failed item that came without one. */
export const uncoded = 'UNCODED';

/**
 * One item of a list answer in normal form. A failed item's `params` hold `error_params` and
 * whatever else it echoed (`dname`, `service_id`, `action_list`), so that it can be told which one failed.
 */
export function itemResult<Item extends z.ZodType>(item: Item, words: readonly string[] = ['success']) {
  const schema = z.looseObject({}).transform((raw, context): ItemResult<z.output<Item>> => {
    const error = itemError(raw, words);
    if (error) return error;
    const parsed = item.safeParse(raw);
    if (parsed.success) return { ok: true, item: parsed.data };
    for (const issue of parsed.error.issues) {
      context.addIssue({ code: 'custom', message: issue.message, path: issue.path });
    }
    return z.NEVER;
  });
  const read = quickRead(item);
  return readsQuickly(schema, (value) => {
    if (!isRow(value) || !saysNothingOfAnError(value, words)) return unsure;
    const found = read(value);
    return found === unsure ? unsure : { ok: true, item: found };
  });
}

/** An answer about domains: always a list, also when one domain was asked and answered flat. */
export function domainItems<Item extends z.ZodType, Around extends z.ZodRawShape>(
  item: Item,
  around: Around,
  words?: readonly string[],
) {
  const answer = z.looseObject({ ...around, domains: z.array(itemResult(item, words)) });
  return ofList('domains', answer);
}

/** An answer about services: always a list, also when one service was asked and answered flat. */
export function serviceItems<Item extends z.ZodType, Around extends z.ZodRawShape>(item: Item, around: Around) {
  const answer = z.looseObject({ ...around, services: z.array(itemResult(item)) });
  return ofList('services', answer);
}

/** An answer about bills: always a list, also when one bill was asked and answered flat. */
export function billItems<Item extends z.ZodType>(item: Item) {
  return ofList('bills', z.looseObject({ bills: z.array(itemResult(item)) }));
}

function ofList<Answer extends z.ZodType>(name: ListName, answer: Answer) {
  const read = quickRead(answer);
  return readsQuickly(
    z.preprocess((raw) => withList(raw, name), answer),
    (value) => (isRow(value) && Array.isArray(value[name]) ? read(value) : unsure),
  );
}

/** A plain list of an answer; absent or empty text means empty, a single object is a list of one. */
export function listOf<Item extends z.ZodType>(item: Item) {
  const rows = z.array(item);
  const list = rows.nullish().transform((found) => found ?? []);
  const read = quickRead(rows);
  return readsQuickly(
    z.preprocess((raw) => (isRow(raw) ? [raw] : raw === '' ? null : raw), list),
    (value) => (value === '' || value === null ? [] : read(value)),
  );
}

const record = z.record(z.string(), z.unknown());

/** The same, and null where nothing is said of it: not even that it is empty. */
export function listOrNull<Item extends z.ZodType>(item: Item) {
  const rows = z.array(item);
  const read = quickRead(rows);
  return readsQuickly(
    z.preprocess((raw) => (isNothing(raw) ? null : oneAsList(raw)), rows.nullable()),
    (value) => (isNothing(value) ? null : read(value)),
  );
}

// REG.API 8.20 and 8.21 answer `services` where their tables say `domains`, so either name is taken.
function withList(raw: unknown, name: ListName): unknown {
  if (!isRow(raw)) return raw;
  const { [name]: named, domains, services } = raw;
  const list = [named, domains, services].map(oneAsList).find((value) => Array.isArray(value));
  return { ...raw, [name]: list ?? [raw] };
}

/** XML and careless servers cannot tell a list of one from what is in it. */
function oneAsList(value: unknown): unknown {
  return isRow(value) ? [value] : value;
}

/** The texts that stand for an error where the API leaves its code out (REG.API 8.12, 10.1-10.7). */
const codesByText: ReadonlyMap<string, string> = new Map([
  ['domain not found', 'DOMAIN_NOT_FOUND'],
  ['invalid domain zone', 'UNAVAILABLE_DOMAIN_ZONE'],
  ['rereg not found', 'REREG_NOT_FOUND'],
  ['invalid bid', 'INVALID_BID'],
  ['more bid found', 'SAME_OR_MORE_BID_FOUND'],
  ["This domain doesn't support DNSSEC", 'DOMAIN_DOESNT_SUPPORT_DNSSEC'],
  ['DNSSEC updating for domain already in progress', 'DNSSEC_UPDATING_IN_PROGRESS'],
  ['This domain not use REG.RU name services', 'DOMAIN_IS_NOT_USE_REGRU_NSS'],
]);

/** `success` in any capitals; other words are facts and must be exact. */
const isGood = (word: string, words: readonly string[]) =>
  words.includes(word) || (words.includes('success') && word.toLowerCase() === 'success');

/** Nearly every item is a good one, and is read by its own schema then. */
function saysNothingOfAnError(raw: Readonly<Record<string, unknown>>, words: readonly string[]): boolean {
  if (Boolean(raw['error_code']) || Boolean(raw['error_text'])) return false;
  return typeof raw['result'] !== 'string' || isGood(raw['result'], words);
}

const errorShape = z.looseObject({
  result: z.unknown().optional(),
  error_code: z.string().min(1).nullish().catch(null),
  error_text: z.string().min(1).nullish().catch(null),
  error_params: record.nullish().catch(null),
});

function itemError(raw: Readonly<Record<string, unknown>>, words: readonly string[]): ItemError | null {
  if (saysNothingOfAnError(raw, words)) return null;
  const { result, error_code, error_text, error_params, ...echoed } = errorShape.parse(raw);
  const said = typeof result === 'string' && !isGood(result, words) ? result : null;
  if (!error_code && !error_text && said === null) return null;
  const text = error_text ?? (said === null || said === 'error' ? null : said);
  const code = error_code ?? codesByText.get(text ?? '') ?? uncoded;
  return { ok: false, code, text: text ?? code, params: { ...echoed, ...error_params } };
}
