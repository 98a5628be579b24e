import { isWireRecord, type WireRecord, type WireValue } from '@/lib/registrar/regwire/value';
import { incorrect, Refusal } from '../refusal';
import { toUnicodeName } from '../rules/domain-name';
import type { Service } from '../world/service';
import { Fields } from './fields';
import { identifies } from './identify';

/** How a failed item reads: `result: "error"` with a text beside it, or the text as the result. Both occur in the reference. */
export type ItemStyle = 'error' | 'text';

interface ItemRules {
  readonly list: 'domains' | 'services';
  readonly style: ItemStyle;
  /** Keys an item may hold beside those that identify it. */
  readonly extraKeys?: readonly string[];
  /** Unknown keys are echoed even when the simulator is strict: the test functions do so in the reference. */
  readonly toleratesUnknown?: true;
  /** A refusal of a call without a list ends its one item, not the call: so in zone/*. */
  readonly refusesInItem?: true;
}

const IDENTIFYING = ['service_id', 'user_servid', 'domain_name', 'dname', 'servtype', 'uplink_service_id', 'subtype'];

/**
 * Runs `act` for every item of the list, each with its own result, or once for the parameters themselves:
 * then a refusal is the refusal of the call, unless the rules say otherwise.
 */
export function answerEach(fields: Fields, rules: ItemRules, act: (item: Fields) => WireRecord): readonly WireValue[] {
  // Either list names services (REG.API 2.2.4.4).
  const items = fields.list(rules.list) ?? fields.list(rules.list === 'services' ? 'domains' : 'services');
  if (items === undefined && rules.refusesInItem === true) {
    if (!identifies(fields)) throw new Refusal('NO_DOMAIN');
    return [answerOne(fields, identifyingOf(fields), rules, act)];
  }
  if (items === undefined) return [act(fields)];
  if (items.length === 0) throw new Refusal('DOMAINS_NOT_FOUND');
  return items.map((item) => answerItem(item, rules, act, fields.isStrict));
}

/** The keys that name a service in an answer; the name is echoed as it was given. */
export function named(service: Service, item: Fields): WireRecord {
  return {
    dname: item.text('domain_name') ?? toUnicodeName(service.dname),
    service_id: String(service.id),
    servtype: service.servtype,
  };
}

/** The same in answers to a change of a zone, which leave the type out. */
export function namedInWrites(service: Service, item: Fields): WireRecord {
  const { servtype: _, ...rest } = named(service, item);
  return rest;
}

function answerItem(
  item: WireValue,
  rules: ItemRules,
  act: (item: Fields) => WireRecord,
  isStrict: boolean,
): WireRecord {
  if (!isWireRecord(item)) return failed({}, rules.style, incorrect(rules.list, 'every item must be a hash'));
  return answerOne(new Fields(item, isStrict), item, rules, (fields) => {
    if (isStrict && rules.toleratesUnknown !== true) checkKeys(item, rules.extraKeys ?? []);
    return act(fields);
  });
}

function answerOne(
  fields: Fields,
  sent: WireRecord,
  { style }: ItemRules,
  act: (item: Fields) => WireRecord,
): WireRecord {
  try {
    return act(fields);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return failed(sent, style, error, fields.meant === undefined ? {} : named(fields.meant, fields));
  }
}

/** What a call without a list says of its one item. */
function identifyingOf({ values }: Fields): WireRecord {
  return Object.fromEntries(Object.entries(values).filter(([name]) => IDENTIFYING.includes(name)));
}

/** How a refusal reads in an item: `error_params` only where there are some, but for one code. */
export function refusalKeys({ code, params, message }: Refusal): WireRecord {
  const shown = params === null && code !== 'RR_NOT_FOUND' ? {} : { error_params: params };
  return { error_code: code, ...shown, error_text: message };
}

function checkKeys(item: WireRecord, extraKeys: readonly string[]): void {
  const unknown = Object.keys(item).find((key) => !IDENTIFYING.includes(key) && !extraKeys.includes(key));
  if (unknown !== undefined) throw incorrect(unknown, 'unknown key of a list item');
}

/** A refused item: what identified it, the service that it means when there is one, and why. */
export function failed(item: WireRecord, style: ItemStyle, refusal: Refusal, about: WireRecord = {}): WireRecord {
  const echo = Object.fromEntries(Object.entries(item).filter(([, value]) => typeof value !== 'object'));
  const name = item['dname'] ?? item['domain_name'];
  return {
    ...echo,
    ...(name === undefined ? {} : { dname: name }),
    ...about,
    ...refusalKeys(refusal),
    result: style === 'error' ? 'error' : refusal.message,
  };
}
