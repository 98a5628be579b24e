import { incorrect, missing, Refusal } from '../refusal';
import { toUnicodeName, parseDomainName } from '../rules/domain-name';
import { acceptPush, checkMovable } from '../rules/push';
import type { Account } from '../world/account';
import type { Push } from '../world/pushes';
import type { World } from '../world/world';
import type { WireRecord } from '@/lib/registrar/regwire/value';
import { caller, type Run } from './call';
import { domainItem } from './domain-item';
import type { Fields } from './fields';
import { findDomain, isDomain, type Domain } from './identify';
import { answerEach } from './items';

/** Offers domains to another account (REG.API 8.23). */
export const transferToAnotherAccount: Run = (call, world) => {
  const account = caller(call);
  const receiver = findReceiver(call.fields, account, world);
  const makesReferral = call.fields.flag('set_me_as_referrer');
  const domains = answerEach(call.fields, { list: 'domains', style: 'error' }, (item) => {
    const domain = findDomain(item, account, world);
    if (domain.accountId !== account.id) throw new Refusal('OPERATION_FOR_SERVISE_OWNER_ONLY');
    checkMovable(domain, world);
    offer(domain, account, receiver, makesReferral, world);
    return {
      ...domainItem(domain, item),
      result: 'request_is_sent',
    };
  });
  return { domains };
};

/** REG.API 8.24 */
export const lookAtEnteringList: Run = (call, world) => {
  const messages = pushesTo(caller(call), world).map(({ push, domain }) => ({
    domain_name: toUnicodeName(domain.dname),
    id: String(push.id),
  }));
  return { messages };
};

/** REG.API 8.25 */
export const acceptOrRefuseEnteringList: Run = (call, world) => {
  const account = caller(call);
  const rules = { list: 'domains', style: 'text', extraKeys: ['id', 'action_type'] } as const;
  const domains = answerEach(call.fields, rules, (item): WireRecord => {
    const { push, domain } = findPush(item, account, world);
    const action = item.text('action_type');
    if (action === undefined) throw missing('action_type');
    const isAccepted = ACTIONS[action];
    if (isAccepted === undefined) throw incorrect('action_type');
    if (isAccepted) acceptPush(push, domain, world);
    world.pushes.delete(push.id);
    return {
      action_type: action,
      domain_name: item.text('domain_name') ?? toUnicodeName(domain.dname),
      id: String(push.id),
      result: isAccepted ? 'accepted' : 'refused',
    };
  });
  return { domains };
};

const ACTIONS: Readonly<Record<string, boolean>> = {
  accept: true,
  yes: true,
  '1': true,
  refuse: false,
  no: false,
  '0': false,
};

function findReceiver(fields: Fields, account: Account, world: World): Account {
  const login = fields.required('new_user_name');
  const receiver = world.accounts.get(login);
  if (receiver === undefined) throw new Refusal('CLIENT_NOT_FOUND', { client_uid: login });
  if (receiver.id === account.id) throw incorrect('new_user_name', 'is the owner already');
  return receiver;
}

/** One offer at a time; the same one again changes nothing. */
function offer(domain: Domain, from: Account, to: Account, makesReferral: boolean, world: World): void {
  const present = [...world.pushes.values()].find((push) => push.serviceId === domain.id);
  if (present?.toAccountId === to.id) return;
  if (present !== undefined) throw new Refusal('DOMAIN_ORDER_LOCKED');
  const id = world.newId();
  world.pushes.set(id, { id, serviceId: domain.id, fromAccountId: from.id, toAccountId: to.id, makesReferral });
}

interface Entering {
  readonly push: Push;
  readonly domain: Domain;
}

function pushesTo(account: Account, world: World): readonly Entering[] {
  return [...world.pushes.values()].flatMap((push): Entering[] => {
    const service = world.services.get(push.serviceId);
    return push.toAccountId === account.id && service !== undefined && isDomain(service)
      ? [{ push, domain: service }]
      : [];
  });
}

/** By the id of the message, by the name, or by both when they agree. */
function findPush(item: Fields, account: Account, world: World): Entering {
  const id = item.int('id');
  const given = item.text('domain_name');
  if (id === undefined && given === undefined) throw missing('id');
  const ascii = given === undefined ? undefined : parseDomainName(given).ascii;
  const found = pushesTo(account, world).find(
    ({ push, domain }) => (id === undefined || push.id === id) && (ascii === undefined || domain.dname === ascii),
  );
  if (found === undefined) throw new Refusal('DOMAIN_NOT_FOUND', { domain_name: given ?? '' });
  return found;
}
