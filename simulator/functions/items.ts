import { isWireRecord, type WireRecord, type WireValue } from '@/lib/regwire/value';
import { incorrect, Refusal } from '../refusal';
import { toUnicodeName } from '../rules/domain-name';
import type { Service } from '../world/service';
import { Fields } from './fields';

/** How a failed item reads: `result: "error"` with a text beside it, or the text as the result. Both occur in the reference. */
type ItemStyle = 'error' | 'text';

interface ItemRules {
  readonly list: 'domains' | 'services';
  readonly style: ItemStyle;
  /** Keys an item may hold beside those that identify it. */
  readonly extraKeys?: readonly string[];
  /** Unknown keys are echoed even when the simulator is strict: the test functions do so in the reference. */
  readonly toleratesUnknown?: true;
}

const IDENTIFYING = ['service_id', 'user_servid', 'domain_name', 'dname', 'servtype', 'uplink_service_id', 'subtype'];

/**
 * Runs `act` for every item of the list, each with its own result, or once for the parameters themselves:
 * then a refusal is the refusal of the call.
 */
export function answerEach(fields: Fields, rules: ItemRules, act: (item: Fields) => WireRecord): readonly WireValue[] {
  const items = fields.list(rules.list);
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

function answerItem(
  item: WireValue,
  rules: ItemRules,
  act: (item: Fields) => WireRecord,
  isStrict: boolean,
): WireRecord {
  if (!isWireRecord(item)) return failed({}, rules.style, incorrect(rules.list, 'every item must be a hash'));
  try {
    if (isStrict && rules.toleratesUnknown !== true) checkKeys(item, rules.extraKeys ?? []);
    return act(new Fields(item, isStrict));
  } catch (error) {
    if (error instanceof Refusal) return failed(item, rules.style, error);
    throw error;
  }
}

function checkKeys(item: WireRecord, extraKeys: readonly string[]): void {
  const unknown = Object.keys(item).find((key) => !IDENTIFYING.includes(key) && !extraKeys.includes(key));
  if (unknown !== undefined) throw incorrect(unknown, 'unknown key of a list item');
}

/** A refused item: what identified it, and why. */
function failed(item: WireRecord, style: ItemStyle, refusal: Refusal): WireRecord {
  const echo = Object.fromEntries(Object.entries(item).filter(([, value]) => typeof value !== 'object'));
  const name = item['dname'] ?? item['domain_name'];
  return {
    ...echo,
    ...(name === undefined ? {} : { dname: name }),
    error_code: refusal.code,
    error_params: refusal.params,
    error_text: refusal.message,
    result: style === 'error' ? 'error' : refusal.message,
  };
}
