import { isWireList, isWireRecord, type WireRecord, type WireValue } from '@/lib/registrar/regwire/value';
import { missing } from '../refusal';
import type { Service } from '../world/service';

/** The parameters of a call or of one item of a list, read by type; `dname` and `domain_name` are one. */
export class Fields {
  readonly values: WireRecord;
  /** Whether unknown keys of list items are refused instead of ignored. */
  readonly isStrict: boolean;
  /** The service that they were found to mean; a refused item tells it. */
  meant: Service | undefined;

  constructor(values: WireRecord, isStrict = false) {
    this.values = values;
    this.isStrict = isStrict;
  }

  has(name: string): boolean {
    return this.raw(name) !== undefined;
  }

  raw(name: string): WireValue | undefined {
    const value = name === 'domain_name' ? (this.values['domain_name'] ?? this.values['dname']) : this.values[name];
    return value === null || value === '' ? undefined : value;
  }

  text(name: string): string | undefined {
    const value = this.raw(name);
    return value === undefined || typeof value === 'object' ? undefined : String(value);
  }

  required(name: string): string {
    const value = this.text(name);
    if (value === undefined) throw missing(name);
    return value;
  }

  int(name: string): number | undefined {
    const value = this.text(name);
    return value === undefined || !/^\d{1,15}$/.test(value) ? undefined : Number(value);
  }

  /** Anything but an absent value, `0` and false counts as set. */
  flag(name: string): boolean {
    const value = this.text(name);
    return value !== undefined && value !== '0' && value !== 'false';
  }

  record(name: string): WireRecord | undefined {
    const value = this.raw(name);
    return isWireRecord(value) ? value : undefined;
  }

  /** One value counts as a list of one: XML and PLAIN cannot tell them apart. */
  list(name: string): readonly WireValue[] | undefined {
    const value = this.raw(name);
    if (value === undefined) return undefined;
    return isWireList(value) ? value : [value];
  }
}
