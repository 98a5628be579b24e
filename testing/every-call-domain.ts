import type { CallOptions, RegapiClient } from '@/lib/registrar/regapi/client/client';
import type { Outcome } from '@/lib/registrar/regapi/outcome';
import { nss, person } from '@/testing/every-call';

type Ask = () => Promise<Outcome<unknown>>;

const lane: CallOptions = { lane: 'person' };
const dname = 'orlov-pavel.ru';

/** `international` is an own name whose registry keeps name servers inside domains. */
type DomainIds = { readonly service_id: number; readonly folder_id: number; readonly international: string };

/** A name that is on sale before it is free. */
export const soonFree = 'skoro-svobodno.ru';

/** Names of others that are ordered for transfer. */
export const moving = ['perenos-1.ru', 'perenos-2.ru', 'perenos-3.ru', 'perenos-4.ru'];

/** Calls that together use every parameter of the domain functions about names on the move, and of the shop. */
export function everyDomainCall(
  { domain, shop, zone }: RegapiClient,
  { service_id, folder_id, international }: DomainIds,
): readonly Ask[] {
  const child = { uplink_service_id: service_id, servtype: 'srv_parking', subtype: 'free' };
  const own = [{ service_id }, { user_servid: 'a'.repeat(32) }, { domain_name: dname, servtype: 'domain' }, child];
  const many = [...own, { domains: [{ dname }, { service_id }] }];
  const names = [{ service_id }, { user_servid: 'a'.repeat(32) }, { domain_name: dname }];
  const host = { domain_name: international, ns0: `ns0.${international}`, ns0ip: '192.0.2.53' };
  const lots = [{ service_id }, { user_servid: 'a'.repeat(32) }, { dname: [dname] }];
  return [
    ...names.flatMap((way) => [() => domain.nop(way, lane), () => domain.get_docs_upload_uri(way, lane)]),
    () => domain.transfer({ ...move, domain_name: 'perenos-1.ru', pay_type: 'bank', ok_if_no_money: true }, lane),
    () => domain.transfer({ ...move, ...place, domains: [{ dname: 'perenos-2.ru' }], subtype: '' }, lane),
    () =>
      domain.transfer(
        { ...move, domain_name: 'perenos-3.ru', user_servid: 'd'.repeat(32), not_delegated: true, reg_premium: true },
        lane,
      ),
    () => domain.transfer({ ...stored, domain_name: 'perenos-4.ru', folder_id }, lane),
    ...many.flatMap((way) => [
      () => domain.get_transfer_status(way, lane),
      () => domain.undelegate(way, lane),
      () => domain.delegate(way, lane),
      () => domain.send_email_verification_letter({ ...way, check_only: true }, lane),
      () => zone.nop(way, lane),
      () => zone.add_spf({ ...way, subdomain: 'spf', text: 'v=spf1 -all' }, lane),
      () => zone.tune_forwarding(way, lane),
      () => zone.clear_forwarding(way, lane),
      () => zone.tune_parking(way, lane),
      () => zone.clear_parking(way, lane),
    ]),
    () => domain.send_email_verification_letter({ dname }, lane),
    ...own.map((way) => () => domain.set_new_authinfo({ ...way, authinfo: 'secret-code' }, lane)),
    () => domain.set_new_authinfo({ domain_name: 'perenos-1.ru', authinfo: 'secret-code' }, lane),
    () => domain.get_deleted(deleted, lane),
    () => domain.get_rereg_data(expiring, lane),
    () => domain.set_rereg_bids({ contacts: person, nss, domains: [bid] }, lane),
    () => domain.get_user_rereg_bids({}, lane),
    () => domain.register_ns(host, lane),
    () => domain.delete_ns(host, lane),
    () => domain.look_at_entering_list({}, lane),
    () => domain.accept_or_refuse_entering_list({ domain_name: dname, id: 1, action_type: 'refuse' }, lane),
    () => domain.accept_or_refuse_entering_list({ domains: [{ domain_name: dname, id: 1, action_type: 'no' }] }, lane),
    () => domain.request_to_transfer({ domain_name: dname }, lane),
    () => domain.request_to_transfer({ domains: [{ dname }] }, lane),
    ...lots.map((way) => () => shop.update_lot({ ...way, ...lot }, lane)),
    ...names.flatMap((way) => [
      () => shop.nop(way, lane),
      () => shop.get_info(way, lane),
      () => shop.get_lot_list({ ...way, ...search }, lane),
      () => shop.get_category_list(way, lane),
      () => shop.get_suggested_tags({ ...way, limit: 5 }, lane),
    ]),
    ...lots.map((way) => () => shop.delete_lot(way, lane)),
    ...many.map(
      (way) => () =>
        domain.transfer_to_another_account({ ...way, new_user_name: 'second', set_me_as_referrer: true }, lane),
    ),
  ];
}

const paid = {
  period: 1,
  enduser_ip: '192.0.2.10',
  authinfo: 'secret-code',
  nss,
  comment: 'c',
  admin_comment: 'a',
  point_of_sale: 'panel',
  pay_type: 'prepay',
  ok_if_no_money: false,
} as const;

const place = { folder_name: 'New', no_new_folder: false };

const move = { ...paid, contacts: person };

const stored = { ...paid, profile_type: 'RU.PP', profile_name: 'p' } as const;

const deleted = {
  tlds: ['ru', 'рф'],
  deleted_from: '2026-10-01',
  deleted_to: '2026-11-01',
  created_from: '2000-01-01',
  created_to: '2026-01-01',
  hidereg: true,
  min_pr: 0,
  min_cy: 0,
} as const;

const bid = { dname: soonFree, price: '8000.00', instalment: true, autopay: true };

const expiring = {
  domains: [{ dname: soonFree }],
  dname_matching: 'a',
  search_query: 'a',
  max_chars: 63,
  min_pr: 0,
  min_cy: 0,
  kley: false,
  zone: 'ru',
  views: 0,
  vis: 0,
  traf: 0,
  price: '9000.00',
  registrar: 'REGRU-RU',
  delete_date: '2026-12-31',
  sortcol: 'name',
  premium: false,
  limit: 5,
  limit_from: 0,
} as const;

const lot = {
  category_ids: [4],
  description: 'A name',
  keywords: ['name'],
  sold_with: 'site',
  price: '5000.00',
  min_price: '1000.00',
  deny_bids_lower_rejected: true,
  setup_parking_page: false,
  lot_price_type: 'offer',
} as const;

const search = {
  pg: 0,
  itemsonpage: 25,
  sortcol: 'dname',
  sortorder: 'ASC',
  keywords: 'name',
  show_my_lots: true,
  yandex_tic_from: 0,
  yandex_tic_to: 9,
  google_pr_from: 0,
  google_pr_to: 9,
  price_from: '1.00',
  price_to: '9000.00',
  creation_date_from: '2020-01-01',
  creation_date_to: '2027-01-01',
  lot_date_from: '2020-01-01',
  lot_date_to: '2027-01-01',
  lot_mtime_from: '2020-01-01',
  lot_mtime_to: '2027-01-01',
  dname_length_from: 1,
  dname_length_to: 63,
} as const;
