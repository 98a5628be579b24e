import type { WireRecord } from '@/lib/registrar/regwire/value';
import type { OpenSimulator } from './open-simulator';
import { gtldContacts, ruOrder, ruPerson } from './orders';

const FRIEND = { username: 'friend', password: 'friend' };

/** What the calls below find: a name at another registrar, and a domain that a friend offers. */
export async function stageDomains(open: OpenSimulator): Promise<void> {
  // Bids rest in the morning.
  await open.control('POST', 'clock', { now: `${new Date().toISOString().slice(0, 10)}T12:00:00Z` });
  await open.control('POST', 'expiring', { names: [{ dname: 'soon.ru' }] });
  await open.control('POST', 'deleted', { names: [{ dname: 'freed.ru' }] });
  await open.control('POST', 'outside', { names: [{ dname: 'moving.ru', authinfo: 'right-key' }] });
  await open.control('POST', 'accounts', { ...FRIEND, balance: 1000 });
  await open.call('domain/create', ruOrder('hosted.com', { contacts: gtldContacts() }));
  await open.call('domain/create', ruOrder('offered.ru'), FRIEND);
  await open.call('domain/transfer_to_another_account', { dname: 'offered.ru', new_user_name: 'reseller' }, FRIEND);
}

/** A call for each domain function whose example shows more than `result`, to be run in this order. */
export const DOMAIN_CALLS: readonly (readonly [command: string, params: WireRecord])[] = [
  ['domain/transfer', { ...ruOrder('moving.ru'), period: 0, authinfo: 'wrong-key' }],
  ['domain/get_transfer_status', { domains: [{ dname: 'moving.ru' }, { dname: 'ya.ru' }] }],
  ['domain/set_new_authinfo', { dname: 'moving.ru', authinfo: 'right-key' }],
  ['domain/look_at_entering_list', {}],
  ['domain/accept_or_refuse_entering_list', { domains: [{ domain_name: 'offered.ru', action_type: 'refuse' }] }],
  ['domain/request_to_transfer', { domains: [{ dname: 'offered.ru' }, { dname: 'ya.ru' }] }],
  ['domain/get_deleted', {}],
  ['domain/get_rereg_data', {}],
  ['domain/set_rereg_bids', { contacts: ruPerson(), domains: [{ dname: 'soon.ru', price: 225 }] }],
  ['domain/get_user_rereg_bids', {}],
  ['domain/get_docs_upload_uri', { dname: 'vschizh.ru' }],
  ['domain/register_ns', { dname: 'hosted.com', ns0: 'ns1.hosted.com', ns0ip: '203.0.113.5' }],
  ['domain/delete_ns', { dname: 'hosted.com', ns0: 'ns1.hosted.com', ns0ip: '203.0.113.5' }],
  ['domain/undelegate', { domains: [{ dname: 'vschizh.ru' }] }],
  ['domain/delegate', { domains: [{ dname: 'vschizh.ru' }] }],
  ['domain/send_email_verification_letter', { dname: 'hosted.com', check_only: 1 }],
  [
    'domain/transfer_to_another_account',
    { domains: [{ dname: 'vschizh.su' }, { dname: 'nobody.ru' }], new_user_name: 'friend' },
  ],
];
