import { incorrect, Refusal } from '../refusal';
import type { ServiceFact } from '../reference/service-facts';
import { findDomain, isHeld } from '../functions/identify';
import { Fields } from '../functions/fields';
import type { Account } from '../world/account';
import type { Service } from '../world/service';
import type { World } from '../world/world';
import { parseDomainName } from './domain-name';

/** What a service is ordered for. */
export interface Target {
  /** Punycode; empty when the service has no name. */
  readonly dname: string;
  /** Id of the parent service; 0 for none. */
  readonly uplinkId: number;
}

/** Types for a domain of the caller's own, which is their parent. */
const ON_OWN_DOMAIN = new Set(['srv_certificate', 'srv_voucher', 'srv_mail_ru']);

/** The name and the parent of an order; refused when the caller has no such parent or it takes none of this type. */
export function findTarget(fact: ServiceFact, fields: Fields, account: Account, world: World): Target {
  if (fields.has('uplink_service_id') || fields.has('service_id')) {
    const parent = findParent(fact, fields, account, world);
    return { dname: givenName(fields) ?? parent.dname, uplinkId: parent.id };
  }
  const name = givenName(fields);
  if (fact.servtype === 'srv_antispam' || ON_OWN_DOMAIN.has(fact.servtype)) return ownDomain(fields, account, world);
  return { dname: name ?? '', uplinkId: 0 };
}

function findParent(fact: ServiceFact, fields: Fields, account: Account, world: World): Service {
  const param = fields.has('uplink_service_id') ? 'uplink_service_id' : 'service_id';
  const id = fields.int(param) ?? 0;
  const parent = world.services.get(id);
  if (parent === undefined || !isHeld(parent, account, world))
    throw new Refusal('SERVICE_ID_NOT_FOUND', { service_id: String(id) });
  if (fact.parent.length > 0 && !fact.parent.includes(parent.servtype))
    throw incorrect(param, `${fact.servtype} is ordered for ${fact.parent.join(', ')}`);
  if (parent.state !== 'A') throw new Refusal('SERVICE_NOT_ACTIVE');
  return parent;
}

function ownDomain(fields: Fields, account: Account, world: World): Target {
  const domain = findDomain(new Fields({ domain_name: fields.required('domain_name') }), account, world);
  if (domain.expiresOn === null) throw new Refusal('DOMAIN_IS_NOT_ACTIVE');
  return { dname: domain.dname, uplinkId: domain.id };
}

function givenName(fields: Fields): string | undefined {
  const given = fields.text('domain_name');
  return given === undefined ? undefined : parseDomainName(given).ascii;
}
