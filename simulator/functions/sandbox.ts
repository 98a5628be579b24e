import { isWireList, isWireRecord, toWireValue, type WireRecord, type WireValue } from '@/lib/regwire/value';
import type { FunctionFact } from '../reference/facts';
import type { Fields } from './fields';

/** The account whose calls change nothing and are answered with the reference's own examples (REG.API 2.5). */
export const SANDBOX_LOGIN = 'test';

const ITEM: WireRecord = { dname: 'test.ru', result: 'success', service_id: '12345' };

/** Where the reference has no example. */
const CONSTANTS: Readonly<Record<string, WireRecord>> = {
  reseller_nop: { login: SANDBOX_LOGIN },
  get_user_id: { user_id: 0 },
  get_service_id: { service_id: '12345' },
  'zone/add_spf': { domains: [ITEM] },
  'zone/add_https': { domains: [ITEM] },
  'zone/update_records': { domains: [{ ...ITEM, action_list: [] }] },
};

/** The example, with the names that were asked for in the place of its own. */
export function sandboxAnswer(fact: FunctionFact, fields: Fields): WireRecord | readonly WireValue[] | undefined {
  const example = exampleAnswer(fact) ?? CONSTANTS[fact.name];
  if (!isWireRecord(example) || fact.list === null) return example;
  const template = example[fact.list];
  if (!isWireList(template)) return example;
  const [first] = template;
  const asked = fields.list(fact.list) ?? (fields.has('domain_name') ? [fields.values] : undefined);
  if (asked === undefined || !isWireRecord(first)) return example;
  return { ...example, [fact.list]: asked.map((item) => echo(fact.name, first, item)) };
}

function echo(command: string, template: WireRecord, item: WireValue): WireRecord {
  if (!isWireRecord(item)) return template;
  const dname = item['dname'] ?? item['domain_name'] ?? template['dname'] ?? null;
  return {
    ...template,
    ...('dname' in template ? { dname } : {}),
    ...('result' in template ? { result: resultOf(template) } : {}),
    // Zone answers of the sandbox hold the id as a number, those of real accounts as a string.
    ...(command.startsWith('zone/') ? { service_id: 12345, servtype: 'domain' } : {}),
  };
}

/** domain/check opens its example with a taken name; the sandbox says that every name is free. */
function resultOf(template: WireRecord): WireValue {
  return 'error_code' in template ? 'Available' : (template['result'] ?? 'success');
}

function exampleAnswer(fact: FunctionFact): WireRecord | readonly WireValue[] | undefined {
  if (fact.example === null) return undefined;
  const example = toWireValue(JSON.parse(fact.example));
  const answer = isWireRecord(example) ? example['answer'] : undefined;
  return isWireRecord(answer) || isWireList(answer) ? answer : undefined;
}
