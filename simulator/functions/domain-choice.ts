import type { WireRecord, WireValue } from '@/lib/registrar/regwire/value';
import { isWireRecord } from '@/lib/registrar/regwire/value';
import { Refusal } from '../refusal';
import { checkAvailable } from '../rules/availability';
import { parseDomainName, readDomainName } from '../rules/domain-name';
import { formatMoney } from '../rules/money';
import { premiumPrice } from '../rules/special-names';
import { checkTransferable } from '../rules/transferable';
import type { World } from '../world/world';
import type { Run } from './call';
import { Fields } from './fields';
import { answerEach } from './items';
import { readCurrency } from './user';

/** `Available` or the reason why not, a name at a time (REG.API 8.6). */
export const checkDomains: Run = (call, world) => {
  const { fields } = call;
  if (!fields.has('domains') && !fields.has('domain_name')) throw new Refusal('NO_DOMAIN');
  const listed = fields.has('domains')
    ? fields
    : new Fields({ ...fields.values, domains: [{ dname: fields.required('domain_name') }] }, fields.isStrict);
  return { domains: answerEach(listed, { list: 'domains', style: 'text' }, (item) => checkOne(item, fields, world)) };
};

function checkOne(item: Fields, options: Fields, world: World): WireRecord {
  const dname = item.text('domain_name');
  if (dname === undefined) throw new Refusal('NO_DOMAIN');
  const name = parseDomainName(dname);
  if (options.flag('is_transfer')) {
    checkTransferable(name, world);
    return { dname, result: 'Available' };
  }
  const premium = checkAvailable(world, name);
  if (premium === undefined) return { dname, result: 'Available' };
  const asTaken = options.flag('premium_as_taken')
    ? { error_code: 'DOMAIN_STOP_LIST', result: new Refusal('DOMAIN_STOP_LIST').message }
    : undefined;
  if (asTaken !== undefined) return { dname, is_premium: '1', ...asTaken };
  const currency = readCurrency(options);
  return {
    currency,
    dname,
    is_premium: '1',
    price: formatMoney(premium.registration, currency),
    renew_price: formatMoney(premium.renewal, currency),
    result: 'Available',
  };
}

const MAX_PREMIUM_NAMES = 100;

/** Prices of the premium names among those given (REG.API 8.4). */
export const getPremiumPrices: Run = (call) => {
  const currency = readCurrency(call.fields);
  const names = readNames(call.fields);
  if (names.length > MAX_PREMIUM_NAMES)
    throw new Refusal('TOO_MANY_OBJECTS_IN_ONE_REQUEST', { max_objects: MAX_PREMIUM_NAMES });
  const domains = names.flatMap((given): WireRecord[] => {
    const name = readDomainName(given);
    const price = name === undefined ? undefined : premiumPrice(name);
    if (price === undefined) return [];
    const register = { register_period: '1', register_price: formatMoney(price.registration, currency) };
    return [{ domain_name: given, ...register, renew_period: '1', renew_price: formatMoney(price.renewal, currency) }];
  });
  return { currency, domains };
};

/** The names in `domains`. The sample requests are lost; names and hashes with a name both occur in clients. */
export function readNames(fields: Fields): readonly string[] {
  return (fields.list('domains') ?? []).flatMap(readName);
}

function readName(item: WireValue): readonly string[] {
  const name = isWireRecord(item) ? new Fields(item).text('domain_name') : item;
  return typeof name === 'string' ? [name] : [];
}
