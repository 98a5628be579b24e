import type { CallOptions, RegapiClient } from '@/lib/registrar/regapi/client/client';
import type { Outcome } from '@/lib/registrar/regapi/outcome';

type AccountIds = { readonly service_id: number; readonly folder_id: number; readonly bill_id: number };
type Ask = () => Promise<Outcome<unknown>>;

const lane: CallOptions = { lane: 'person' };
const dname = 'orlov-pavel.ru';

/** Calls that together use every parameter of the common, user, bill, hosting and DNSSEC functions. */
export function everyAccountCall(regapi: RegapiClient, { service_id, bill_id }: AccountIds): readonly Ask[] {
  const { common, user, bill, dnssec, hosting } = regapi;
  const child = { uplink_service_id: service_id, servtype: 'srv_parking', subtype: 'free' };
  const ways = [{ service_id }, { user_servid: 'a'.repeat(32) }, { domain_name: dname, servtype: 'domain' }, child];
  const billWays = [{ bill_id }, { bills: [bill_id] }];
  const seo = { servtype: 'srv_seowizard', url_type: 'refill' } as const;
  return [
    () => common.reseller_nop({}, lane),
    () => common.get_user_id({}, lane),
    ...ways.map((way) => () => common.get_service_id(way, lane)),
    () => user.nop({}, lane),
    () => user.create(newUser, lane),
    () => user.refill_balance({ pay_type: 'WM', wmid: '123456789012', currency: 'USD', amount: '10.00' }, lane),
    () => user.set_reseller_url({ ...seo, url: 'https://example.ru/refill' }, lane),
    () => user.get_reseller_url(seo, lane),
    ...billWays.flatMap((way) => [
      () => bill.nop(way, lane),
      () => bill.change_pay_type({ ...way, pay_type: 'WM', currency: 'USD', wmid: '123456789012' }, lane),
      () => bill.delete(way, lane),
    ]),
    ...[...ways, { domains: [{ dname }] }].flatMap((way) => [
      () => dnssec.nop(way, lane),
      () => dnssec.get_status(way, lane),
      () => dnssec.enable(way, lane),
      () => dnssec.renew_ksk(way, lane),
      () => dnssec.renew_zsk(way, lane),
      () => dnssec.get_records(way, lane),
      () => dnssec.add_keys({ ...way, records: [keySigning] }, lane),
      () => dnssec.disable(way, lane),
    ]),
    () => hosting.nop({}, lane),
    () => hosting.set_jelastic_refill_url({ url: 'https://example.ru/jelastic' }, lane),
    () => hosting.get_jelastic_refill_url({}, lane),
    () => hosting.get_parallelswpb_constructor_url({ service_id }, lane),
    () => hosting.get_rs_themes({ servtype: 'srv_rs_joomla', subtype: 'corporate-0617' }, lane),
  ];
}

const keySigning = `${dname}. IN DS 55528 13 2 cbb775347bdbdff6e1d832595df06add7e610732db131c0f5d3d295e85ae0bef`;

const newUser = {
  user_login: 'second',
  user_password: 'SecondSecret',
  user_email: 'second@example.ru',
  user_country_code: 'RU',
  user_first_name: 'Ivan',
  user_last_name: 'Ivanov',
  user_company: 'Company',
  user_jabber_id: 'second@jabber.example',
  user_icq: '123456',
  user_phone: '+7.4951234567',
  user_fax: '+7.4951234567',
  user_addr: 'Tverskaya 1',
  user_city: 'Moscow',
  user_state: 'Moscow',
  user_postcode: '101000',
  user_wmid: '123456789012',
  user_website: 'https://example.ru/',
  user_language: 'ru',
  user_subsribe: false,
  user_mailnotify: false,
  set_me_as_referrer: true,
  check_only: false,
  white_list_ips: ['192.0.2.1'],
} as const;
