import type { WireRecord, WireValue } from '@/lib/registrar/regwire/value';
import { isWireList, isWireRecord } from '@/lib/registrar/regwire/value';
import { FUNCTIONS } from '../reference/facts';

const KEPT = 2000;
/** Of requests, which take a multiple in memory; together with the number this bounds what the log holds. */
const KEPT_BYTES = 8 * 1024 * 1024;
/** No function has a longer name. */
const KEPT_NAME = 100;

export interface LoggedCall {
  readonly at: string;
  readonly command: string;
  /** Login, once it proved to be the caller's. */
  account: string | null;
  readonly address: string;
  readonly params: WireRecord;
  /** `success` or the error code of the call. */
  result: string;
  /** Whether the function ran. */
  wasExecuted: boolean;
  fault: string | null;
}

/** What the simulator was asked: counts for all time, details of the last calls, no secrets. */
export class CallLog {
  readonly counts = new Map<string, number>();
  private readonly last: { readonly call: LoggedCall; readonly bytes: number }[] = [];
  private bytes = 0;

  /** `bytes`: the length of the request's body. */
  add(call: Omit<LoggedCall, 'result' | 'wasExecuted' | 'fault'>, bytes: number): LoggedCall {
    const command = call.command.slice(0, KEPT_NAME);
    const params = redact(call.params);
    const entry: LoggedCall = { ...call, command, params, result: '', wasExecuted: false, fault: null };
    const counted = FUNCTIONS.has(call.command) ? call.command : 'unknown';
    this.counts.set(counted, (this.counts.get(counted) ?? 0) + 1);
    this.last.push({ call: entry, bytes });
    this.bytes += bytes;
    while (this.last.length > KEPT || (this.bytes > KEPT_BYTES && this.last.length > 1))
      this.bytes -= this.last.shift()?.bytes ?? 0;
    return entry;
  }

  recent(limit: number): readonly LoggedCall[] {
    return this.last.slice(-limit).map(({ call }) => call);
  }

  reset(): void {
    this.counts.clear();
    this.last.length = 0;
    this.bytes = 0;
  }
}

/** Nothing before or behind the words: over long keys that would take for ever. */
const SECRETS = /passw|passport|^(?:sig|authinfo)$/;

function redact(params: WireRecord): WireRecord {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, hide(name, value)]));
}

function hide(name: string, value: WireValue): WireValue {
  if (SECRETS.test(name)) return '***';
  if (isWireList(value)) return value.map((item) => hide('', item));
  return isWireRecord(value) ? redact(value) : value;
}
