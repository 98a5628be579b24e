import { isWireList, isWireRecord, toWireValue, type WireRecord, type WireValue } from '@/lib/regwire/value'
import type { FunctionFact } from '../reference/facts'
import type { Fields } from './fields'

/** The account whose calls change nothing and are answered with the reference's own examples (REG.API 2.5). */
export const SANDBOX_LOGIN = 'test'

/** The example, with the names that were asked for in the place of its own. */
export function sandboxAnswer(fact: FunctionFact, fields: Fields): WireRecord | undefined {
  const example = exampleAnswer(fact)
  if (example === undefined || fact.list === null) return example
  const template = example[fact.list]
  if (!isWireList(template)) return example
  const [first] = template
  const asked = fields.list(fact.list) ?? (fields.has('domain_name') ? [fields.values] : undefined)
  if (asked === undefined || !isWireRecord(first)) return example
  return { ...example, [fact.list]: asked.map((item) => echo(first, item)) }
}

function echo(template: WireRecord, item: WireValue): WireRecord {
  if (!isWireRecord(item)) return template
  const dname = item['dname'] ?? item['domain_name'] ?? template['dname'] ?? null
  return { ...template, ...('dname' in template ? { dname } : {}), ...('result' in template ? { result: resultOf(template) } : {}) }
}

/** domain/check opens its example with a taken name; the sandbox says that every name is free. */
function resultOf(template: WireRecord): WireValue {
  return 'error_code' in template ? 'Available' : (template['result'] ?? 'success')
}

function exampleAnswer(fact: FunctionFact): WireRecord | undefined {
  if (fact.example === null) return undefined
  const example = toWireValue(JSON.parse(fact.example))
  const answer = isWireRecord(example) ? example['answer'] : undefined
  return isWireRecord(answer) ? answer : undefined
}
