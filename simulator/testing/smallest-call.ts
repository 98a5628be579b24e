import type { WireRecord, WireValue } from '@/lib/registrar/regwire/value';
import type { FunctionFact, ParameterFact } from '../reference/facts';

/** The least that a function must be given, with values of the right types that mean nothing. */
export function smallestCall(fact: FunctionFact): WireRecord {
  const required = fact.params.filter((param) => param.required);
  return Object.fromEntries(required.map((param) => [param.name, sampleValue(param)]));
}

function sampleValue(param: ParameterFact): WireValue {
  if (param.name === 'domain_name') return 'vschizh.ru';
  const [choice] = param.enum;
  return choice ?? SAMPLES[param.type] ?? sampleText(param);
}

const SAMPLES: Readonly<Record<string, WireValue>> = {
  int: 1,
  flag: 1,
  date: '2026-11-24',
  money: '10.00',
  ip: '111.222.111.222',
  ipv6: '2001:db8::1',
  list: [{ dname: 'vschizh.ru' }],
  hash: { ns0: 'ns1.reg.ru', ns1: 'ns2.reg.ru' },
};

function sampleText({ min, pattern }: ParameterFact): string {
  return (pattern?.startsWith('[0-9a-f]') === true ? '0' : 'a').repeat(Math.max(min ?? 1, 1));
}
