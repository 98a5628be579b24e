import serviceRows from './services.json'
import type { ParameterFact } from './facts'

/** A parameter of one type of service. */
interface ServiceParameter {
  readonly name: string
  readonly type: string
  /** null where the reference does not say. */
  readonly required: boolean | null
  readonly min: number | null
  readonly max: number | null
  readonly enum: readonly string[]
  /** `name=value` of another parameter, or null. */
  readonly when: string | null
  readonly default: string | null
}

export interface ServiceFact {
  readonly servtype: string
  /** Whether service/create takes it. */
  readonly orderable: boolean
  readonly deletable: boolean
  readonly refillable: boolean
  readonly refundable: boolean
  /** Whether service/get_balance knows it. */
  readonly balance: boolean
  /** Types of service that it is ordered for; empty when it stands alone. */
  readonly parent: readonly string[]
  readonly plans: readonly string[]
  /** Plans of service/upgrade; null when it cannot be upgraded. */
  readonly upgrades: readonly string[] | null
  readonly create: readonly ServiceParameter[]
  readonly subtasks: readonly string[]
  /** Parameters of service/update; null when it cannot be updated. */
  readonly update: readonly ServiceParameter[] | null
}

const rows: readonly ServiceFact[] = serviceRows

export const SERVICES: ReadonlyMap<string, ServiceFact> = new Map(rows.map((row) => [row.servtype, row]))

/** Parameters of a type in the form that calls are checked against. */
export function asParameters(own: readonly ServiceParameter[]): readonly ParameterFact[] {
  return own.map(({ name, type, min, max, enum: values }) => ({
    name,
    type,
    required: false,
    min,
    max,
    enum: values,
    pattern: null,
    multiple: false,
    group: SERVTYPE_GROUP,
  }))
}

/** Group of the parameters that depend on `servtype`. */
export const SERVTYPE_GROUP = 'servtype'

/** Every parameter that any type takes; only the name counts, each type checks its own. */
export function anyParameters(part: 'create' | 'update'): readonly ParameterFact[] {
  const all = rows.flatMap((row) => asParameters(row[part] ?? []))
  return [...new Map(all.map((param) => [param.name, { ...param, type: 'string', enum: [], min: null, max: null }])).values()]
}
