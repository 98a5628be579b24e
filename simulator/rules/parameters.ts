import { isIPv4, isIPv6 } from 'node:net';
import { isWireList, isWireRecord, type WireRecord, type WireValue } from '@/lib/registrar/regwire/value';
import { incorrect, missing, Refusal } from '../refusal';
import { ERROR_TEXTS, type FunctionFact, type ParameterFact } from '../reference/facts';
import { isContactField } from './contacts';

/** Parameters of the call itself (REG.API 2.2.4.1, 2.2.4.2). */
const API_PARAMS = new Set([
  'username',
  'password',
  'sig',
  'io_encoding',
  'input_format',
  'input_data',
  'output_format',
  'view',
  'output_content_type',
  'lang',
  'show_input_params',
  'show_sig_params',
]);

/** Functions that take contact fields beside their own parameters in PLAIN requests (REG.API 8.7). */
const TAKES_CONTACTS = new Set(['domain/create', 'domain/transfer', 'domain/update_contacts']);

/** Where the reference has a code of its own for a wrong value. */
const OWN_CODES: Readonly<Record<string, string>> = {
  service_id: 'INVALID_SERVICE_ID',
  user_servid: 'BAD_USER_SERVID',
  ipaddr: 'IP_INVALID',
  subdomain: 'SUBD_INVALID',
  flags: 'FLAGS_INVALID',
  tag: 'TAG_INVALID',
  priority: 'PRIORITY_INVALID',
  weight: 'WEIGHT_INVALID',
  port: 'PORT_INVALID',
  ttl: 'SOA_RECORD_INVALID',
  minimum_ttl: 'SOA_RECORD_INVALID',
  currency: 'UNSUPPORTED_CURRENCY',
};

const MAX_OBJECTS = 1000;

/** Refuses too many objects and, when strict, names that the reference does not know. */
export function checkNames(fact: FunctionFact, params: WireRecord, isStrict: boolean): void {
  for (const [name, value] of Object.entries(params)) {
    if (API_PARAMS.has(name) || isEmpty(value)) continue;
    const known = parameterOf(fact, name);
    if (known?.type === 'list') checkLength(known, value);
    if (known === undefined && isStrict && !takesUnknown(fact, name))
      throw incorrect(name, `no parameter of ${fact.name}`);
  }
}

/**
 * Holds a call against the reference: wrong types, values out of range, missing parameters. Names that the reference
 * does not know are ignored, as the live service does, or refused when strict.
 */
export function checkParameters(fact: FunctionFact, params: WireRecord, isStrict: boolean): void {
  if (isStrict && params['dname'] !== undefined && params['domain_name'] !== undefined)
    throw incorrect('domain_name', 'given twice, as dname too');
  checkNames(fact, params, isStrict);
  for (const [name, value] of Object.entries(params)) {
    const known = API_PARAMS.has(name) || isEmpty(value) ? undefined : parameterOf(fact, name);
    if (known !== undefined) checkValue(known, value);
  }
  const absent = fact.params.find((param) => param.required && isEmpty(params[param.name]) && !hasAlias(param, params));
  if (absent?.name === 'domain_name') throw new Refusal('NO_DOMAIN');
  if (absent !== undefined && !(absent.name === 'contacts' && hasContactFields(params))) throw missing(absent.name);
}

/** Checks the parameters of one action of zone/update_records against those of the function it stands for. */
export function checkActionParameters(fact: FunctionFact, params: WireRecord, isStrict: boolean): void {
  const own = fact.params.filter((param) => param.group === 'own' && param.type !== 'list');
  checkParameters({ ...fact, params: own }, params, isStrict);
}

function parameterOf(fact: FunctionFact, name: string): ParameterFact | undefined {
  return fact.params.find((param) => param.name === name || (name === 'dname' && param.name === 'domain_name'));
}

/** The test functions of the reference are called with dummy parameters in its own samples. */
function takesUnknown(fact: FunctionFact, name: string): boolean {
  return fact.name.endsWith('nop') || (TAKES_CONTACTS.has(fact.name) && isContactField(name));
}

function hasAlias(param: ParameterFact, params: WireRecord): boolean {
  return param.name === 'domain_name' && !isEmpty(params['dname']);
}

function hasContactFields(params: WireRecord): boolean {
  return Object.keys(params).some((name) => isContactField(name));
}

function isEmpty(value: WireValue | undefined): boolean {
  return value === undefined || value === null || value === '';
}

function checkValue(param: ParameterFact, value: WireValue): void {
  if (param.type === 'list') return checkList(param, value);
  if (param.type === 'hash') {
    if (!isWireRecord(value)) throw wrong(param, 'must be a hash; JSON and XML only');
    return;
  }
  const texts = param.multiple && isWireList(value) ? value : [value];
  for (const text of texts) checkScalar(param, text);
}

function checkList(param: ParameterFact, value: WireValue): void {
  const isHashList = param.name === 'domains' || param.name === 'services' || param.name === 'action_list';
  if (isHashList && typeof value !== 'object') throw wrong(param, 'must be a list; JSON and XML only');
  checkLength(param, value);
}

function checkLength(param: ParameterFact, value: WireValue): void {
  const max = param.max ?? MAX_OBJECTS;
  if (isWireList(value) && value.length > max)
    throw new Refusal('TOO_MANY_OBJECTS_IN_ONE_REQUEST', { max_objects: max });
}

function checkScalar(param: ParameterFact, value: WireValue): void {
  if (typeof value === 'object') throw wrong(param, 'must be one value');
  const text = String(value);
  const problem = TYPE_PROBLEMS[param.type]?.(text, param) ?? lengthProblem(text, param);
  if (problem !== undefined) throw wrong(param, problem);
}

type Check = (text: string, param: ParameterFact) => string | undefined;

const TYPE_PROBLEMS: Readonly<Record<string, Check>> = {
  int: (text, param) => {
    if (!/^\d{1,15}$/.test(text)) return 'must be a whole number';
    return param.max !== null && Number(text) > param.max ? `must be at most ${param.max}` : undefined;
  },
  // The reference lets any value but 0 count as 1 for the autorenew flag.
  flag: (text, param) =>
    /^(0|1|true|false)$/.test(text) || param.name === 'flag_value' ? undefined : 'must be 0 or 1',
  enum: (text, param) =>
    param.enum.length === 0 || param.enum.includes(text) ? undefined : `must be one of ${param.enum.join(', ')}`,
  date: (text) =>
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? undefined : 'must be a date YYYY-MM-DD',
  money: (text) => (/^\d{1,9}(\.\d{1,2})?$/.test(text) ? undefined : 'must be an amount'),
  ip: (text, param) => (isIPv4(text) || param.name.startsWith('ns') ? undefined : 'must be an IPv4 address'),
  ipv6: (text) => (isIPv6(text) ? undefined : 'must be an IPv6 address'),
};

function lengthProblem(text: string, param: ParameterFact): string | undefined {
  if (param.type !== 'string') return undefined;
  if (param.pattern !== null && !new RegExp(`^(?:${param.pattern})$`).test(text)) return `must match ${param.pattern}`;
  const length = [...text].length;
  if (param.min !== null && length < param.min) return `must have at least ${param.min} characters`;
  return param.max !== null && length > param.max ? `must have at most ${param.max} characters` : undefined;
}

function wrong(param: ParameterFact, reason: string): Refusal {
  const code = OWN_CODES[param.name];
  if (code === undefined) return incorrect(param.name, reason);
  return new Refusal(code, { param: param.name }, `${ERROR_TEXTS.get(code) ?? code} (${param.name} ${reason})`);
}
