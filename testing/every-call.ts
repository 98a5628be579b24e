// Calls that leave no parameter of lib/registrar/regapi unused, for the test that holds them against the registrar.
import type { CallOptions, RegapiClient } from '@/lib/registrar/regapi/client/client';
import type { RecordAction } from '@/lib/registrar/regapi/functions/zone-records';
import type { Outcome } from '@/lib/registrar/regapi/outcome';

const lane: CallOptions = { lane: 'person' };

export const nss = { ns0: 'ns1.reg.ru', ns1: 'ns2.reg.ru' };

export const person = {
  person: 'Ivan I Ivanov',
  person_r: 'Иванов Иван Иванович',
  passport: '32 02 651241 выдан 48 о/м г.Москвы 26.12.1990',
  birth_date: '07.11.1977',
  p_addr: '101000, Москва, ул. Тверская, 1, кв. 2, Иванову Ивану Ивановичу',
  phone: '+7 495 8102233',
  e_mail: 'ivan@example.ru',
  country: 'RU',
};

/** Calls that together use every parameter; what excludes another goes out in a call of its own. */
export function everyCall(
  regapi: RegapiClient,
  { service_id, folder_id }: { readonly service_id: number; readonly folder_id: number },
): readonly (() => Promise<Outcome<unknown>>)[] {
  const dname = 'orlov-pavel.ru';
  const byId = { service_id };
  const domainWays = [byId, { user_servid: 'a'.repeat(32) }, { domain_name: dname }, { domains: [{ dname }, byId] }];
  const child = { uplink_service_id: service_id, servtype: 'srv_parking', subtype: 'free' };
  const ownWays = [byId, { user_servid: 'a'.repeat(32) }, { domain_name: dname, servtype: 'domain' }, child];
  const zoneWays = [...ownWays, { domains: [{ dname }, byId] }];
  const serviceWays = [...ownWays, { services: [{ dname, servtype: 'domain' }, byId] }];
  const { common, user, bill, service, domain, zone, folder } = regapi;
  const years = { start_date: '2026-01-01', end_date: '2026-12-31' };
  const paid = { point_of_sale: 'panel', pay_type: 'prepay', ok_if_no_money: false } as const;
  const order = {
    period: 1,
    enduser_ip: '192.0.2.10',
    comment: 'c',
    admin_comment: 'a',
    ...paid,
    subtype: '',
  } as const;
  const place = { folder_name: 'New', no_new_folder: false };
  const actions: RecordAction[] = [
    { action: 'add_alias', subdomain: 'u1', ipaddr: '192.0.2.9' },
    { action: 'add_https', subdomain: 'u2', priority: 1, target: '.', value: 'alpn=h2' },
    { action: 'remove_record', subdomain: 'u1', record_type: 'A', content: '192.0.2.9' },
  ];
  const members = { services: [byId], return_folder_contents: true };
  return [
    () => common.nop({}, lane),
    () => user.get_statistics({ date_from: '2026-01-01', date_till: '2026-12-31' }, lane),
    () => user.get_balance({ currency: 'RUR' }, lane),
    () => bill.get_not_payed({ limit: 10, offset: 0 }, lane),
    () => bill.get_for_period({ ...years, pay_type: 'prepay', limit: 10, offset: 0, all: true }, lane),
    ...serviceWays.flatMap((way) => [
      () => service.get_info({ ...way, show_folders: true }, lane),
      () => service.get_details({ ...way, separate_groups: false, show_contacts_only: true }, lane),
      () => service.get_bills(way, lane),
      () => service.renew({ ...way, ...paid, period: 1 }, lane),
    ]),
    () => service.get_list({ servtype: 'domain' }, lane),
    ...ownWays.flatMap((way) => [
      () => service.get_folders(way, lane),
      () => service.set_autorenew_flag({ ...way, flag_value: true }, lane),
    ]),
    () => domain.get_prices({ show_renew_data: true, show_update_data: true, currency: 'RUR' }, lane),
    () =>
      domain.get_suggest(
        { word: 'dom', additional_word: 'les', category: 'all', tlds: ['ru', 'com'], use_hyphen: true },
        lane,
      ),
    () => domain.get_premium_prices({ domains: [{ dname: 'gold.com' }], currency: 'RUR' }, lane),
    () =>
      domain.check({ domain_name: 'svobodno-1.ru', is_transfer: false, premium_as_taken: true, currency: 'RUR' }, lane),
    () => domain.check({ domains: [{ dname: 'svobodno-1.ru' }] }, lane),
    () =>
      domain.create(
        {
          ...order,
          ...place,
          domain_name: 'svobodno-1.ru',
          contacts: person,
          nss,
          user_servid: 'a'.repeat(32),
          reg_premium: true,
        },
        lane,
      ),
    () =>
      domain.create({ ...order, domains: [{ dname: 'svobodno-2.ru' }], contacts: person, not_delegated: true }, lane),
    () =>
      domain.create(
        { ...order, domain_name: 'svobodno-3.ru', profile_type: 'RU.PP', profile_name: 'p', nss, folder_id },
        lane,
      ),
    ...domainWays.flatMap((way) => [
      () => domain.update_contacts({ ...way, contacts: person, payout_agreement: true }, lane),
      () => domain.update_private_person_flag({ ...way, private_person_flag: true }, lane),
      () => domain.update_nss({ ...way, nss, payout_agreement: true, undelegate: false }, lane),
    ]),
    ...zoneWays.flatMap((way, index) => [
      () => domain.get_nss(way, lane),
      () => domain.get_tld_info(way, lane),
      () => zone.get_resource_records(way, lane),
      () => zone.add_alias({ ...way, subdomain: `a${index}`, ipaddr: '192.0.2.1' }, lane),
      () => zone.add_aaaa({ ...way, subdomain: `b${index}`, ipaddr: '2001:db8::1' }, lane),
      () => zone.add_caa({ ...way, subdomain: `c${index}`, flags: 0, tag: 'issue', value: 'letsencrypt.org' }, lane),
      () => zone.add_cname({ ...way, subdomain: `d${index}`, canonical_name: 'example.net' }, lane),
      () => zone.add_mx({ ...way, subdomain: `e${index}`, priority: 10, mail_server: 'mx.example.net' }, lane),
      () => zone.add_ns({ ...way, subdomain: `f${index}`, dns_server: 'ns.example.net', record_number: 1 }, lane),
      () => zone.add_txt({ ...way, subdomain: `g${index}`, text: 'v=spf1 -all' }, lane),
      () =>
        zone.add_srv(
          {
            ...way,
            subdomain: '@',
            service: `s${index}.tcp`,
            priority: 0,
            weight: 5,
            target: 'sip.example.net',
            port: 5060,
          },
          lane,
        ),
      () => zone.add_https({ ...way, subdomain: `h${index}`, priority: 1, target: '.', value: 'alpn=h2' }, lane),
      () =>
        zone.remove_record(
          { ...way, subdomain: `e${index}`, record_type: 'MX', priority: 10, content: 'mx.example.net' },
          lane,
        ),
      () => zone.update_records({ ...way, action_list: actions }, lane),
      () => zone.update_soa({ ...way, ttl: '10m', minimum_ttl: '12h' }, lane),
      () => zone.clear(way, lane),
    ]),
    () => domain.get_tld_info({ tld: 'ru' }, lane),
    () => zone.update_records({ services: [byId], action_list: actions }, lane),
    () => folder.create({ folder_name: 'One' }, lane),
    () => folder.nop({ folder_name: 'One' }, lane),
    () => folder.nop({ folder_id }, lane),
    () => folder.rename({ folder_name: 'One', new_folder_name: 'Two' }, lane),
    () => folder.add_services({ folder_name: 'Two', ...members }, lane),
    () => folder.remove_services({ folder_name: 'Two', ...members }, lane),
    () => folder.replace_services({ folder_name: 'Two', ...members }, lane),
    () => folder.move_services({ folder_name: 'Two', new_folder_id: folder_id, ...members }, lane),
    () => folder.move_services({ folder_id, new_folder_name: 'Two', ...members }, lane),
    () => folder.get_services({ folder_name: 'Two' }, lane),
    () => folder.remove({ folder_name: 'Two' }, lane),
    () => folder.rename({ folder_id, new_folder_name: 'Three' }, lane),
    () => folder.add_services({ folder_id, ...members }, lane),
    () => folder.remove_services({ folder_id, ...members }, lane),
    () => folder.replace_services({ folder_id, ...members }, lane),
    () => folder.get_services({ folder_id }, lane),
    () => folder.remove({ folder_id }, lane),
  ];
}
