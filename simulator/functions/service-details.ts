import type { WireRecord } from '@/lib/registrar/regwire/value';
import { knownContactType } from '../rules/contacts';
import { parseDomainName } from '../rules/domain-name';
import type { Service } from '../world/service';
import type { World } from '../world/world';
import { caller, type Run } from './call';
import { findService, isDomain, type Domain } from './identify';
import { answerEach, named } from './items';

/** Contacts and what else is known of services (REG.API 7.10). */
export const getDetails: Run = (call, world) => {
  const account = caller(call);
  const services = answerEach(call.fields, { list: 'services', style: 'error' }, (item) => {
    const service = findService(item, account, world);
    const key = call.fields.flag('show_contacts_only') ? 'contacts' : 'details';
    return {
      ...named(service, item),
      [key]: details(service, key, call.fields.flag('separate_groups'), world),
      result: 'success',
    };
  });
  return { services };
};

function details(service: Service, key: 'contacts' | 'details', isGrouped: boolean, world: World): WireRecord {
  if (!isDomain(service)) return key === 'contacts' ? {} : ordered(service, isGrouped, world);
  if (key === 'contacts') return service.domain.contacts;
  if (isGrouped) return grouped(service);
  const { contacts, isPrivate, nss } = service.domain;
  return { ...contacts, nss: nss.map((server) => ({ ...server })), private_person_flag: isPrivate ? '1' : '0' };
}

/** What was ordered and what the service made of it; the group is called like the type. */
function ordered(service: Service, isGrouped: boolean, world: World): WireRecord {
  const product = world.products.get(service.id);
  if (product === undefined) return {};
  const { password_turn: _turn, authorizations: _count, ...params } = product.params;
  const fwds = product.forwards.map(({ type, ...rule }) => ({ ...rule, webfwd_type: type }));
  const whole = { ...params, ...(service.servtype === 'srv_webfwd' ? { fwds } : {}), ...hostingServers(service) };
  return isGrouped ? { [service.servtype]: whole } : whole;
}

/** The name servers that a hosted name should use. */
function hostingServers(service: Service): WireRecord {
  if (!service.servtype.startsWith('srv_hosting_')) return {};
  return { nss: [{ ns: 'ns1.hosting.reg.ru' }, { ns: 'ns2.hosting.reg.ru' }] };
}

/** `ru_dd` holds the description, `ru_pp` or `ru_org` the registrant; other zones have one group. */
function grouped(domain: Domain): WireRecord {
  const { descr, ...contacts } = domain.domain.contacts;
  const { tld } = parseDomainName(domain.dname);
  if (tld.contacts !== 'ru') return { gtld: domain.domain.contacts };
  const registrant = knownContactType(contacts, tld) === 'organization' ? 'ru_org' : 'ru_pp';
  return { ru_dd: descr === undefined ? {} : { descr }, [registrant]: contacts };
}
