import type { WireRecord, WireValue } from '@/lib/regwire/value';
import { isWireList, isWireRecord } from '@/lib/regwire/value';

const KEPT = 2000;

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
  private readonly last: LoggedCall[] = [];

  add(call: Omit<LoggedCall, 'result' | 'wasExecuted' | 'fault'>): LoggedCall {
    const entry: LoggedCall = { ...call, params: redact(call.params), result: '', wasExecuted: false, fault: null };
    this.counts.set(call.command, (this.counts.get(call.command) ?? 0) + 1);
    this.last.push(entry);
    if (this.last.length > KEPT) this.last.shift();
    return entry;
  }

  recent(limit: number): readonly LoggedCall[] {
    return this.last.slice(-limit);
  }

  reset(): void {
    this.counts.clear();
    this.last.length = 0;
  }
}

function redact(params: WireRecord): WireRecord {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, hide(name, value)]));
}

function hide(name: string, value: WireValue): WireValue {
  if (/^(password|passwd|sig|authinfo|passport.*|.*_passport_.*)$/.test(name)) return '***';
  if (isWireList(value)) return value.map((item) => hide('', item));
  return isWireRecord(value) ? redact(value) : value;
}
