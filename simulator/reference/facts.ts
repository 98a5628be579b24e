import contactRows from './contacts.json'
import errorRows from './errors.json'
import russianTexts from './errors-ru.json'
import thaiTexts from './errors-th.json'
import functionRows from './functions.json'
import observedRows from './observed.json'
import { anyParameters } from './service-facts'

/** One parameter as the reference prints it; `min` and `max` are lengths, for `int` values. */
export interface ParameterFact {
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly min: number | null
  readonly max: number | null
  readonly enum: readonly string[]
  readonly pattern: string | null
  readonly multiple: boolean
  /** `identification`, `folder` or `own` */
  readonly group: string
}

export interface FunctionFact {
  readonly name: string
  /** `everyone`, `clients`, `partners` or `partners2` (REG.API 3.2) */
  readonly access: string
  /** Name of the list parameter, when the function takes many objects. */
  readonly list: string | null
  readonly params: readonly ParameterFact[]
  /** The reference's example answer as JSON text. */
  readonly example: string | null
}

export interface ContactField {
  readonly name: string
  readonly min: number | null
  readonly max: number | null
  readonly multiline: boolean
  readonly enum: readonly string[]
}

interface ContactGroup {
  readonly id: string
  readonly zones: readonly string[]
  readonly registrantOnlyZones: readonly string[]
  readonly fields: readonly ContactField[]
}

const documented: readonly FunctionFact[] = functionRows
const observed: readonly { name: string; access: string; list: string | null; params: readonly ParameterFact[] }[] = observedRows

/** What the reference documents, widened by what `observed.json` adds to it. */
export const FUNCTIONS: ReadonlyMap<string, FunctionFact> = new Map(
  [...documented, ...observed.filter(isNew).map((row) => ({ ...row, example: null }))].map((fact) => [
    fact.name,
    { ...fact, params: [...fact.params, ...addedParams(fact.name), ...servtypeParams(fact)] },
  ]),
)

export const ERROR_TEXTS: ReadonlyMap<string, string> = new Map(errorRows.map((row) => [row.code, row.text]))

/** Our own translations of the error texts, by code; `$name` stands for a value, as in the English ones. */
export const TRANSLATIONS: Readonly<Record<'ru' | 'th', ReadonlyMap<string, string>>> = {
  ru: new Map(Object.entries(russianTexts)),
  th: new Map(Object.entries(thaiTexts)),
}

const contactGroups: readonly ContactGroup[] = contactRows
export const CONTACT_GROUPS: ReadonlyMap<string, ContactGroup> = new Map(contactGroups.map((group) => [group.id, group]))

function isNew(row: { name: string }): boolean {
  return !documented.some((fact) => fact.name === row.name)
}

function addedParams(name: string): readonly ParameterFact[] {
  if (!documented.some((fact) => fact.name === name)) return []
  return observed.find((row) => row.name === name)?.params ?? []
}

/** service/create and service/update take what the type of service takes. */
function servtypeParams({ name, params }: FunctionFact): readonly ParameterFact[] {
  if (name !== 'service/create' && name !== 'service/update') return []
  const common = new Set(params.map((param) => param.name))
  return anyParameters(name === 'service/create' ? 'create' : 'update').filter((param) => !common.has(param.name))
}
