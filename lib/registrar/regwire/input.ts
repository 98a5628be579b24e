import { decodeText, isIoEncoding, type IoEncoding } from './encoding';
import type { FormField } from './form-field';
import { isWireRecord, toWireValue, type WireRecord, type WireValue } from './value';
import { readXml } from './xml-input';

type Input =
  | {
      readonly ok: true;
      readonly encoding: IoEncoding;
      readonly params: WireRecord;
      /** The form fields alone, before `input_data` was merged in. */
      readonly outer: WireRecord;
      /** What `input_data` held. */
      readonly inner: WireRecord;
    }
  | { readonly ok: false; readonly parameter: 'input_data' | 'io_encoding' };

/** Form fields and `input_data` merged into one set of parameters; a form field wins (REG.API 2.2.3, 2.2.4.2). */
export function readInput(fields: readonly FormField[]): Input {
  const wanted = fields.find((field) => field.name === 'io_encoding');
  const encoding = wanted === undefined ? 'utf8' : decodeText(wanted.value, 'utf8');
  if (!isIoEncoding(encoding)) return { ok: false, parameter: 'io_encoding' };
  const outer = readFields(fields, encoding);
  const inner = readData(outer['input_format'], outer['input_data']);
  if (inner === undefined) return { ok: false, parameter: 'input_data' };
  const { input_data: _, ...rest } = outer;
  return { ok: true, encoding, outer, inner, params: { ...inner, ...rest } };
}

function readFields(fields: readonly FormField[], encoding: IoEncoding): WireRecord {
  const values = new Map<string, string[]>();
  for (const field of fields) {
    const value = decodeText(field.value, encoding);
    const present = values.get(field.name);
    if (present === undefined) values.set(field.name, [value]);
    else present.push(value);
  }
  return Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? (all[0] ?? '') : all]));
}

function readData(format: WireValue | undefined, data: WireValue | undefined): WireRecord | undefined {
  if (data === undefined || data === '') return {};
  if (typeof data !== 'string') return undefined;
  if (format === 'json') return asRecord(readJson(data));
  if (format === 'xml') return asRecord(readXml(data));
  return {};
}

function readJson(text: string): WireValue | undefined {
  try {
    return toWireValue(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function asRecord(value: WireValue | undefined): WireRecord | undefined {
  return isWireRecord(value) ? value : undefined;
}
