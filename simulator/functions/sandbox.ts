import { isWireList, isWireRecord, toWireValue, type WireRecord, type WireValue } from '@/lib/registrar/regwire/value';
import { Refusal } from '../refusal';
import type { FunctionFact } from '../reference/facts';
import type { Fields } from './fields';
import { identifies } from './identify';
import { sandboxItem, sandboxItems } from './sandbox-items';

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
  'zone/update_records': { domains: [ITEM] },
};

/**
 * The example, with the names that were asked for in the place of its own. Nothing is judged but which service is
 * meant: content may be anything, and what the tables call mandatory may be missing.
 */
export function sandboxAnswer(fact: FunctionFact, fields: Fields): WireRecord | readonly WireValue[] | undefined {
  if (isNamedEmpty(fields)) throw new Refusal('NO_DOMAIN');
  const answer = answerWithItems(fact, fields, exampleAnswer(fact) ?? CONSTANTS[fact.name]);
  if (!isWireRecord(answer)) return answer;
  const currency = fields.text('currency');
  return 'currency' in answer && currency !== undefined ? { ...answer, currency } : answer;
}

type Answer = WireRecord | readonly WireValue[] | undefined;

function answerWithItems(fact: FunctionFact, fields: Fields, example: Answer): Answer {
  const list =
    fields.list('domains') ?? fields.list('services') ?? (fact.list === null ? undefined : fields.list(fact.list));
  if (fact.name.startsWith('zone/') && list === undefined && !identifies(fields)) throw new Refusal('NO_DOMAIN');
  if (!isWireRecord(example) || fact.list === null) return example;
  const template = example[fact.list];
  if (!isWireList(template)) return example;
  const sample = { command: fact.name, items: template.filter(isWireRecord), common: fields };
  if (list !== undefined) return { ...example, [fact.list]: sandboxItems(sample, list) };
  if (!identifies(fields)) return example;
  const only = sandboxItem(sample, fields.values, 0);
  if (fact.name === 'domain/create') {
    // One name alone is answered without a list.
    const { [fact.list]: _, ...rest } = example;
    return { ...rest, service_id: 12345 };
  }
  return { ...example, [fact.list]: [only] };
}

/** A name that is there and says nothing. */
function isNamedEmpty(fields: Fields): boolean {
  return !identifies(fields) && ('dname' in fields.values || 'domain_name' in fields.values);
}

function exampleAnswer(fact: FunctionFact): Answer {
  if (fact.example === null) return undefined;
  const example = toWireValue(JSON.parse(fact.example));
  const answer = isWireRecord(example) ? example['answer'] : undefined;
  return isWireRecord(answer) || isWireList(answer) ? answer : undefined;
}
