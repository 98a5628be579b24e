import { isWireRecord } from '@/lib/registrar/regwire/value';
import { Fields } from '../functions/fields';
import type { Fault, FaultRule } from '../http/faults';
import { incorrect } from '../refusal';
import { readNumber, type ControlTable } from './control';

/** `POST { rules: [{ function, fault, skip?, times?, probability?, seed?, ... }] }` adds rules, `DELETE` drops all. */
export const faultControls: ControlTable = {
  'GET faults': ({ faults }) => ({
    rules: faults.list().map(describe),
    trace: faults.trace().map((hit) => ({ ...hit })),
  }),
  'POST faults': ({ faults, past, world }, fields) => {
    const given = fields.list('rules') ?? [fields.values];
    const rules = given.map((rule) => {
      if (!isWireRecord(rule)) throw incorrect('rules', 'every rule must be an object');
      return readRule(new Fields(rule));
    });
    for (const rule of rules) faults.add(rule);
    if (rules.some(({ fault }) => fault.fault === 'stale')) past.remember(world);
    return { rules: faults.list().map(describe) };
  },
  'DELETE faults': ({ faults, past }) => {
    faults.reset();
    past.forget();
    return { rules: [] };
  },
};

function readRule(fields: Fields): FaultRule {
  return {
    function: fields.text('function') ?? '*',
    skip: readNumber(fields, 'skip') ?? 0,
    times: fields.has('times') ? (readNumber(fields, 'times') ?? 1) : fields.has('probability') ? null : 1,
    probability: readNumber(fields, 'probability') ?? 1,
    seed: readNumber(fields, 'seed') ?? 1,
    fault: readFault(fields),
  };
}

function readFault(fields: Fields): Fault {
  const name = fields.required('fault');
  const read = Object.hasOwn(FAULTS, name) ? FAULTS[name] : undefined;
  if (read === undefined) throw incorrect('fault', `must be one of ${Object.keys(FAULTS).join(', ')}`);
  return read(fields);
}

/** The faults by name, each with what its parameters are. */
const FAULTS: Readonly<Record<string, (fields: Fields) => Fault>> = {
  delay: (fields) => ({ fault: 'delay', ms: milliseconds(fields) }),
  refuse: (fields) => ({ fault: 'refuse', code: fields.required('code'), text: fields.text('text') }),
  'refuse-items': (fields) => ({
    fault: 'refuse-items',
    code: fields.required('code'),
    every: within(fields, 'every', 2, 1, 1000),
  }),
  'cut-before': () => ({ fault: 'cut-before' }),
  'cut-after': () => ({ fault: 'cut-after' }),
  garble: () => ({ fault: 'garble' }),
  truncate: () => ({ fault: 'truncate' }),
  'http-503': (fields) => ({ fault: 'http-503', status: 503, after: isAfter(fields), html: fields.flag('html') }),
  'http-5xx': (fields) => ({
    fault: 'http-5xx',
    status: within(fields, 'status', 502, 500, 599),
    after: isAfter(fields),
    html: fields.flag('html'),
  }),
  'black-hole': (fields) => ({ fault: 'black-hole', after: isAfter(fields) }),
  'execute-late': (fields) => ({ fault: 'execute-late', ms: milliseconds(fields), cut: fields.flag('cut') }),
  trickle: (fields) => ({ fault: 'trickle', ms: milliseconds(fields), bytes: within(fields, 'bytes', 16, 1, 1e6) }),
  stale: (fields) => ({ fault: 'stale', seconds: within(fields, 'seconds', 120, 1, 120) }),
};

function milliseconds(fields: Fields): number {
  return within(fields, 'ms', 1000, 0, 600_000);
}

function isAfter(fields: Fields): boolean {
  return fields.flag('after') || fields.text('when') === 'after';
}

function within(fields: Fields, name: string, otherwise: number, min: number, max: number): number {
  const value = readNumber(fields, name) ?? otherwise;
  if (value < min || value > max) throw incorrect(name, `must be between ${min} and ${max}`);
  return value;
}

function describe({ fault, ...rule }: FaultRule): Readonly<Record<string, string | number | boolean | null>> {
  const { text, ...details } = { text: undefined, ...fault };
  return { ...rule, ...details, ...(text === undefined ? {} : { text }) };
}
