import { isWireRecord, textOf, type WireRecord, type WireValue } from '@/lib/registrar/regwire/value';
import { incorrect, Refusal } from '../refusal';
import { Fields } from './fields';
import { identifies } from './identify';
import { failed, type ItemStyle } from './items';

/** What the sandbox makes the items of an answer of: the reference's own, and the parameters beside the list. */
interface Sample {
  readonly command: string;
  readonly items: readonly WireRecord[];
  readonly common: Fields;
}

/** The id of the first service of a call; the next ones count on. */
const FIRST_ID = 12345;

/** One item for each that was asked for; what cannot be meant is refused in its place. */
export function sandboxItems(sample: Sample, asked: readonly WireValue[]): readonly WireRecord[] {
  return asked.map((item, index) => {
    try {
      return sandboxItem(sample, item, index);
    } catch (error) {
      if (error instanceof Refusal) return failed(isWireRecord(item) ? item : {}, styleOf(sample), error);
      throw error;
    }
  });
}

/** Throws the refusal of an item that means no service. */
export function sandboxItem(sample: Sample, item: WireValue, index: number): WireRecord {
  if (!isWireRecord(item)) return sampleOfId(sample, item);
  const fields = new Fields(item);
  const id = fields.text('service_id');
  if (id !== undefined && !/^\d+$/.test(id)) throw new Refusal('INVALID_SERVICE_ID', { service_id: id });
  if (!identifies(fields)) throw new Refusal('NO_DOMAIN');
  const dname = fields.text('domain_name');
  // A name that the reference's own example refuses is refused.
  const refused = sample.items.find((row) => isFailed(row) && textOf(row['dname']) === dname);
  return refused ?? succeeded(sample, fields, index);
}

function succeeded(sample: Sample, item: Fields, index: number): WireRecord {
  const template = sample.items.find((row) => !isFailed(row)) ?? sample.items[0] ?? {};
  const { error_code: _code, error_text: _text, error_params: _params, ...shown } = template;
  const isZone = sample.command.startsWith('zone/');
  const isNumber = isZone || sample.command === 'service/nop' || typeof template['service_id'] === 'number';
  const id = FIRST_ID + index;
  const dname = item.text('domain_name') ?? `test${id}.ru`;
  const actions = sample.command === 'zone/update_records' ? actionsOf(item, sample.common) : undefined;
  return {
    ...shown,
    ...('domain_name' in template && !('dname' in template) ? { domain_name: dname } : { dname }),
    ...('service_id' in template ? { service_id: item.text('service_id') ?? (isNumber ? id : String(id)) } : {}),
    ...('servtype' in template ? { servtype: item.text('servtype') ?? template['servtype'] ?? null } : {}),
    ...(READS_ZONES.has(sample.command) ? { servtype: 'domain' } : {}),
    ...(actions === undefined ? {} : { action_list: actions }),
  };
}

const READS_ZONES = new Set(['zone/nop', 'zone/get_resource_records']);

/** Every action succeeds, whatever is in it. */
function actionsOf(item: Fields, common: Fields): readonly WireRecord[] {
  const actions = item.list('action_list') ?? common.list('action_list') ?? [];
  return actions.map((action) => ({
    action: isWireRecord(action) ? textOf(action['action']) : '',
    result: 'success',
  }));
}

/** Bills are asked for by their numbers alone. */
function sampleOfId({ items }: Sample, id: WireValue): WireRecord {
  const [first] = items;
  if (first === undefined || !('bill_id' in first)) throw incorrect('domains', 'every item must be a hash');
  return items.find((row) => textOf(row['bill_id']) === textOf(id)) ?? { ...first, bill_id: id };
}

const isFailed = (row: WireRecord): boolean => 'error_code' in row || row['result'] === 'error';

/** Some functions give the text of a refusal as the `result` of an item. */
function styleOf({ items }: Sample): ItemStyle {
  const refused = items.find((row) => 'error_code' in row && 'result' in row);
  return refused === undefined || refused['result'] === 'error' ? 'error' : 'text';
}
