import { isWireRecord } from '@/lib/regwire/value';
import { Fields } from '../functions/fields';
import type { Fault, FaultRule } from '../http/faults';
import { incorrect } from '../refusal';
import { readNumber, type ControlTable } from './control';

/** `POST { rules: [{ function, fault, times?, probability?, seed?, ... }] }` adds rules, `DELETE` drops all. */
export const faultControls: ControlTable = {
  'GET faults': ({ faults }) => ({ rules: faults.list().map(describe) }),
  'POST faults': ({ faults }, fields) => {
    const given = fields.list('rules') ?? [fields.values];
    const rules = given.map((rule) => {
      if (!isWireRecord(rule)) throw incorrect('rules', 'every rule must be an object');
      return readRule(new Fields(rule));
    });
    for (const rule of rules) faults.add(rule);
    return { rules: faults.list().map(describe) };
  },
  'DELETE faults': ({ faults }) => {
    faults.clear();
    return { rules: [] };
  },
};

function readRule(fields: Fields): FaultRule {
  return {
    function: fields.text('function') ?? '*',
    times: fields.has('times') ? (readNumber(fields, 'times') ?? 1) : fields.has('probability') ? null : 1,
    probability: readNumber(fields, 'probability') ?? 1,
    seed: readNumber(fields, 'seed') ?? 1,
    fault: readFault(fields),
  };
}

function readFault(fields: Fields): Fault {
  const fault = fields.required('fault');
  const after = fields.flag('after') || fields.text('when') === 'after';
  const ms = readNumber(fields, 'ms') ?? 1000;
  if (fault === 'delay') return { fault, ms };
  if (fault === 'execute-late') return { fault, ms, cut: fields.flag('cut') };
  if (fault === 'refuse') return { fault, code: fields.required('code'), text: fields.text('text') };
  if (fault === 'http-503') return { fault, after, html: fields.flag('html') };
  if (fault === 'black-hole') return { fault, after };
  if (fault === 'cut-before' || fault === 'cut-after' || fault === 'garble' || fault === 'truncate') return { fault };
  throw incorrect('fault', 'is not one of the known faults');
}

function describe({ fault, ...rule }: FaultRule): Readonly<Record<string, string | number | boolean | null>> {
  const { text, ...details } = { text: undefined, ...fault };
  return { ...rule, ...details, ...(text === undefined ? {} : { text }) };
}
