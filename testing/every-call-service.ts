import { everyOrder, everyUpdate } from '@/testing/every-order';
import type { CallOptions, RegapiClient } from '@/lib/registrar/regapi/client/client';
import type { Outcome } from '@/lib/registrar/regapi/outcome';

type ServiceIds = { readonly service_id: number; readonly folder_id: number };
type Ask = () => Promise<Outcome<unknown>>;

const lane: CallOptions = { lane: 'person' };

const parents: Readonly<Record<string, string>> = {
  srv_license_isp: 'srv_vps',
  srv_addip: 'srv_vps',
  srv_disk_space: 'srv_vps',
  srv_kvm: 'srv_dedicated',
};

/** Calls that together use every parameter of the service functions that change, order or count services. */
export function everyServiceCall({ service }: RegapiClient, { service_id, folder_id }: ServiceIds): readonly Ask[] {
  const dname = 'orlov-pavel.ru';
  const byDomain = { domain_name: dname, servtype: 'domain' };
  const child = { uplink_service_id: service_id, servtype: 'srv_parking', subtype: 'free' };
  const ways = [{ service_id }, { user_servid: 'a'.repeat(32) }, byDomain, child];
  const ordered = new Map<string, number>();
  const idOf = (servtype: string) => ({ service_id: ordered.get(servtype) ?? 1 });
  const values = { domain_name: dname, dname, uplink_service_id: service_id, server_id: 171 };
  const forwarding = { servtype: 'srv_webfwd', domain_name: dname, period: 1 } as const;
  const upgradeWays = [
    { user_servid: 'a'.repeat(32) },
    { domain_name: dname, servtype: 'srv_vps' },
    { uplink_service_id: service_id, servtype: 'srv_vps' },
  ];
  return [
    ...[...ways, { services: [{ dname, servtype: 'domain' }, { service_id }] }].map(
      (way) => () => service.nop(way, lane),
    ),
    () => service.get_prices({ show_renew_data: true, currency: 'rur' }, lane),
    () => service.get_servtype_details({ servtype: 'srv_webfwd', unroll_prices: true, only_actual: true }, lane),
    () => service.get_servtype_details({ servtype: 'srv_hosting_ispmgr', subtype: 'Host-0-1019' }, lane),
    () =>
      service.check_create(
        { domain_name: 'svobodno-9.ru', servtype: 'srv_hosting_ispmgr', subtype: 'Host-1-1019', period: 1 },
        lane,
      ),
    ...everyOrder(values).map((order) => async () => {
      const parent = parents[order.servtype];
      const uplink = parent === undefined ? {} : { uplink_service_id: ordered.get(parent) ?? 1 };
      const outcome = await service.create({ ...order, ...uplink }, lane);
      if (outcome.kind === 'done') ordered.set(order.servtype, outcome.answer.service_id ?? 1);
      return outcome;
    }),
    () => service.create({ ...forwarding, user_servid: 'c'.repeat(32), folder_id }, lane),
    () => service.create({ ...forwarding, folder_name: 'New', no_new_folder: false }, lane),
    ...everyUpdate(values).map((update) => () => service.update(update, lane)),
    ...ways.flatMap((way) => [
      () => service.get_dedicated_server_list(way, lane),
      () => service.suspend(way, lane),
      () => service.resume(way, lane),
      () => service.get_depreciated_period(way, lane),
      () => service.partcontrol_grant({ ...way, newlogin: 'second' }, lane),
      () => service.partcontrol_revoke(way, lane),
      () => service.resend_mail({ ...way, mailtype: 'certificate_email' }, lane),
      () => service.delete({ ...way, servtype: 'srv_webfwd' }, lane),
    ]),
    ...upgradeWays.map((way) => () => service.upgrade({ ...way, subtype: 'VPS-2-1018', period: 1 }, lane)),
    () => service.upgrade({ ...idOf('srv_vps'), subtype: 'VPS-2-1018', period: 1 }, lane),
    () => service.upgrade({ ...idOf('srv_disk_space'), subtype: '', disk_size: 20 }, lane),
    ...ways.flatMap((way) => {
      const of = (servtype: string) => ('service_id' in way ? idOf(servtype) : way);
      return [
        () => service.refill(of('srv_seowizard'), lane),
        () => service.get_balance(of('srv_seowizard'), lane),
        () => service.seowizard_manage_link(of('srv_seowizard'), lane),
        () => service.refund(of('srv_seowizard'), lane),
        () => service.get_websitebuilder_link(of('srv_websitebuilder'), lane),
      ];
    }),
    () =>
      service.renew(
        { service_id, period: 1, allow_create_bills: true, ok_if_no_money: true, pay_type: 'prepay' },
        lane,
      ),
  ];
}
