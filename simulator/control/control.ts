import type { WireValue } from '@/lib/registrar/regwire/value';
import type { Fields } from '../functions/fields';
import { incorrect } from '../refusal';
import type { Simulator } from '../simulator';

/** One control: query and JSON body together in, JSON out. */
export type Control = (simulator: Simulator, fields: Fields) => WireValue;

export type ControlTable = Readonly<Record<string, Control>>;

/** A number of any sign; undefined when absent, refused when it is none. */
export function readNumber(fields: Fields, name: string): number | undefined {
  const text = fields.text(name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isFinite(value)) throw incorrect(name, 'must be a number');
  return value;
}
