import { textOf, type WireRecord } from '@/lib/registrar/regwire/value';
import type { Fields } from '../functions/fields';
import { incorrect, missing, Refusal } from '../refusal';
import { FUNCTIONS } from '../reference/facts';
import { asParameters, SERVTYPE_GROUP, type ServiceFact } from '../reference/service-facts';
import { checkParameters } from './parameters';
import { takesServer } from './service-certificate';
import { requiredParameters } from './service-required';

const EMAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]{2,}$/;

/** Other parameters whose text must look like something; each with the reason a caller reads. */
const FORMATS: readonly (readonly [name: RegExp, format: RegExp, reason: string])[] = [
  [/(^|_)email$/, EMAIL, 'must be an e-mail address'],
  [/(^|_)country(_code)?$/, /^[A-Z]{2}$/, 'must be a two-letter country code'],
  [/^phone$/, /^\+\d[\d .()-]{5,}$/, 'must read like +7.4951234567'],
  [/^(code|pp_code)$/, /^\d{10}(\d{2})?$/, 'must be a tax number of 10 or 12 digits'],
  [/^mx_list$/, /^[\w.-]+(\s*,\s*[\w.-]+)*$/, 'must be server names with commas between'],
  [
    /^csr_string$/,
    /-----BEGIN (NEW )?CERTIFICATE REQUEST-----[\s\S]+-----END (NEW )?CERTIFICATE REQUEST-----/,
    'must be a CSR with its markers',
  ],
  [/^a_(addr|name)$/, /^[\u0020-\u007e]+$/, 'must be in Latin letters'],
];

/** The parameters of the type among those of the call, as texts; refused when one is wrong or missing. */
export function readOrder(fact: ServiceFact, { values, isStrict }: Fields): Readonly<Record<string, string>> {
  const given = own(fact, 'create', values);
  const withPlan = given['subtype'] === undefined ? { ...given, ...defaultPlan(fact, given) } : given;
  const known = withPlan['subtype'];
  if (known !== undefined && !fact.plans.includes(known)) throw new Refusal('INVALID_PLAN', { subtype: known });
  check(fact, 'create', values, isStrict);
  const name = textOf(values['domain_name'] ?? values['dname']);
  const absent = requiredParameters(fact, withPlan).find(
    (param) => (param === 'domain_name' ? name : (withPlan[param] ?? '')) === '',
  );
  if (absent === 'domain_name') throw new Refusal('NO_DOMAIN');
  if (absent !== undefined) throw missing(absent);
  checkTexts(withPlan);
  return withPlan;
}

/** The parameters of an update, as texts (REG.API 7.12). */
export function readUpdate(fact: ServiceFact, { values, isStrict }: Fields): Readonly<Record<string, string>> {
  check(fact, 'update', values, isStrict);
  const given = own(fact, 'update', values);
  checkTexts(given);
  return given;
}

function own(fact: ServiceFact, part: 'create' | 'update', values: WireRecord): Readonly<Record<string, string>> {
  const names = new Set((fact[part] ?? []).map((param) => param.name));
  const texts = Object.entries(values).map(([name, value]) => [name, textOf(value)] as const);
  return Object.fromEntries(texts.filter(([name, text]) => names.has(name) && text !== ''));
}

/** Against the parameters that all types share and those of this type; subtypes have a code of their own. */
function check(fact: ServiceFact, part: 'create' | 'update', values: WireRecord, isStrict: boolean): void {
  const whole = FUNCTIONS.get(`service/${part}`);
  if (whole === undefined) return;
  const mine = asParameters(fact[part] ?? []).map((param) =>
    param.name === 'subtype' ? { ...param, type: 'string' } : param,
  );
  const names = new Set(mine.map((param) => param.name));
  const shared = whole.params.filter((param) => param.group !== SERVTYPE_GROUP && !names.has(param.name));
  checkParameters({ ...whole, params: [...shared, ...mine] }, values, isStrict);
}

function defaultPlan(fact: ServiceFact, given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const printed = fact.create.find((param) => param.name === 'subtype')?.default;
  const plan = given['plan'] ?? printed;
  return plan === null || plan === undefined ? {} : { subtype: plan };
}

function checkTexts(given: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(given)) {
    const broken = FORMATS.find(([names, format]) => names.test(name) && !format.test(text.trim()));
    if (broken !== undefined) throw incorrect(name, broken[2]);
  }
  const { subtype, server_type: server } = given;
  if (subtype !== undefined && server !== undefined && !takesServer(subtype, server))
    throw incorrect('server_type', 'not known to this kind of certificate');
  if (given['ostmpl']?.startsWith('windows-') === true && subtype?.startsWith('WIN-') === false)
    throw incorrect('ostmpl', 'Windows needs a WIN plan');
}
