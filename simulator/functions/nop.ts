import { Refusal } from '../refusal';
import { usesOwnServers } from '../rules/name-servers';
import { caller, type FunctionTable, type Run } from './call';
import { findDomain, findService, identifies } from './identify';
import { answerEach, named } from './items';

const nothing: Run = () => undefined;

const listServices: Run = (call, world) => {
  const account = caller(call);
  if (!call.fields.has('services') && !identifies(call.fields)) return undefined;
  const services = answerEach(call.fields, { list: 'services', style: 'error', toleratesUnknown: true }, (item) => ({
    ...named(findService(item, account, world), item),
    result: 'success',
  }));
  return { services };
};

const findOneDomain: Run = (call, world) => {
  if (!identifies(call.fields)) return undefined;
  return { service_id: String(findDomain(call.fields, caller(call), world).id) };
};

/** Which domains have their zone here (REG.API 9.1). */
const listManageable: Run = (call, world) => {
  const account = caller(call);
  const rules = { list: 'domains', style: 'error', toleratesUnknown: true, refusesInItem: true } as const;
  const domains = answerEach(call.fields, rules, (item) => {
    const domain = findDomain(item, account, world);
    if (!usesOwnServers(domain.domain.nss)) throw new Refusal('DOMAIN_IS_NOT_USE_REGRU_NSS');
    return { ...named(domain, item), result: 'success' };
  });
  return { domains };
};

export const nopFunctions: FunctionTable = {
  nop: { run: (call) => ({ login: caller(call).login, user_id: String(caller(call).id) }) },
  reseller_nop: { run: (call) => ({ login: caller(call).login }) },
  get_user_id: { run: (call) => ({ user_id: String(caller(call).id) }) },
  get_service_id: { run: (call, world) => ({ service_id: String(findService(call.fields, caller(call), world).id) }) },
  'user/nop': { run: nothing, isOpen: true },
  'hosting/nop': { run: nothing },
  'service/nop': { run: listServices },
  'domain/nop': { run: findOneDomain, isOpen: true },
  'zone/nop': { run: listManageable },
};
