import { Refusal } from '../refusal';
import { parseDomainName, readDomainName } from '../rules/domain-name';
import type { Account } from '../world/account';
import { isGone, type DomainDetails, type Service } from '../world/service';
import type { World } from '../world/world';
import type { Fields } from './fields';

export type Domain = Service & { readonly domain: DomainDetails };

/** The service that the parameters mean, in the order of ways of REG.API 2.2.4.3; refused when the caller has none such. */
export function findService(fields: Fields, account: Account, world: World): Service {
  const service = findMeant(fields, account, world);
  fields.meant = service;
  return service;
}

function findMeant(fields: Fields, account: Account, world: World): Service {
  if (fields.has('service_id')) return byId(fields, account, world);
  if (fields.has('user_servid')) return byUserServid(fields, account, world);
  if (fields.has('uplink_service_id')) return byUplink(fields, account, world);
  return byName(fields, account, world);
}

/**
 * The same, or else one of the caller's that is gone, whose state only service/get_info tells (REG.API 7.7). A name
 * alone finds what went to another registrar; what was deleted is found by its ids.
 */
export function findEverHeld(fields: Fields, account: Account, world: World): Service {
  try {
    return findService(fields, account, world);
  } catch (error) {
    const past = error instanceof Refusal ? findGone(fields, account, world) : undefined;
    if (past === undefined) throw error;
    return past;
  }
}

export function findDomain(fields: Fields, account: Account, world: World): Domain {
  const service = findService(fields, account, world);
  if (!isDomain(service))
    throw new Refusal('DOMAIN_NOT_FOUND', { domain_name: fields.text('domain_name') ?? service.dname });
  return service;
}

/** Whether the parameters name one service at all. */
export function identifies(fields: Fields): boolean {
  return ['service_id', 'user_servid', 'domain_name', 'uplink_service_id'].some((name) => fields.has(name));
}

export function isDomain(service: Service): service is Domain {
  return service.domain !== null;
}

function findGone(fields: Fields, account: Account, world: World): Service | undefined {
  const [id, userServid, dname] = [fields.int('service_id'), fields.text('user_servid'), fields.text('domain_name')];
  const isTheirs = (service: Service): boolean => service.accountId === account.id && isGone(service);
  const ifTheirs = (service?: Service): Service | undefined =>
    service !== undefined && isTheirs(service) ? service : undefined;
  if (id !== undefined) return ifTheirs(world.services.get(id));
  if (userServid !== undefined) return ifTheirs(world.serviceByUserServid(account.id, userServid));
  const isOtherwise = fields.has('service_id') || fields.has('uplink_service_id');
  const name = dname === undefined || isOtherwise ? undefined : readDomainName(dname);
  if (name === undefined || (fields.text('servtype') ?? 'domain') !== 'domain') return undefined;
  return world.servicesEverOn(name.ascii).findLast((service) => isTheirs(service) && service.state === 'O');
}

function byId(fields: Fields, account: Account, world: World): Service {
  const id = fields.int('service_id');
  if (id === undefined) throw new Refusal('INVALID_SERVICE_ID', { service_id: fields.text('service_id') ?? '' });
  const service = world.services.get(id);
  if (service === undefined || !isHeld(service, account, world))
    throw new Refusal('SERVICE_ID_NOT_FOUND', { service_id: String(id) });
  return service;
}

function byUserServid(fields: Fields, account: Account, world: World): Service {
  const userServid = fields.required('user_servid');
  if (!/^[0-9a-f]{1,32}$/.test(userServid)) throw new Refusal('BAD_USER_SERVID', { user_servid: userServid });
  const service = world.serviceByUserServid(account.id, userServid);
  if (service === undefined || !isHeld(service, account, world))
    throw new Refusal('SERVICE_NOT_SPECIFIED', { user_servid: userServid });
  return service;
}

function byUplink(fields: Fields, account: Account, world: World): Service {
  const uplinkId = fields.int('uplink_service_id');
  const servtype = fields.text('servtype');
  const subtype = fields.text('subtype');
  const service = [...world.servicesOf(account.id), ...world.servicesControlledBy(account.id)]
    .filter((candidate) => !isGone(candidate))
    .find(
      (candidate) =>
        candidate.uplinkId === uplinkId &&
        (servtype === undefined || candidate.servtype === servtype) &&
        (subtype === undefined || candidate.subtype === subtype),
    );
  if (service === undefined) throw new Refusal('SERVICE_NOT_SPECIFIED');
  return service;
}

/** Zones of addresses, which only their networks have. */
const REVERSE_ZONE = /\.(in-addr|ip6)\.arpa\.?$/i;

function byName(fields: Fields, account: Account, world: World): Service {
  const given = fields.text('domain_name');
  if (given === undefined) throw new Refusal('NO_DOMAIN');
  if (REVERSE_ZONE.test(given)) throw new Refusal('REVERSE_ZONE_API_NOT_SUPPORTED');
  const name = parseDomainName(given);
  const servtype = fields.text('servtype') ?? 'domain';
  const found = world
    .servicesOn(name.ascii)
    .find((service) => service.servtype === servtype && isHeld(service, account, world));
  if (found !== undefined) return found;
  if (servtype === 'domain') throw new Refusal('DOMAIN_NOT_FOUND', { domain_name: given });
  throw new Refusal('SERVICE_NOT_FOUND', { domain_name: given, servtype });
}

/** By its owner, or by the account that the owner gave partial control to (REG.API 7.20). */
export function isHeld(service: Service, account: Account, world: World): boolean {
  const isTheirs = service.accountId === account.id || world.partialControl.get(service.id) === account.id;
  return isTheirs && !isGone(service);
}
