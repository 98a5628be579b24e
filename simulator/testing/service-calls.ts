import type { WireRecord } from '@/lib/registrar/regwire/value';
import { ORDERS } from './service-orders';

/** Among them those of the bills that the calls before made. */
const SOME_IDS = Array.from({ length: 60 }, (_, index) => 1_000_000 + index);

const HOSTED = { dname: 'hosted.ru', servtype: 'srv_webfwd' };

/** Calls of users, bills and services whose answers the reference shows; they run in this order on one account. */
export const SERVICE_CALLS: readonly (readonly [command: string, params: WireRecord])[] = [
  ['service/get_prices', {}],
  ['service/get_servtype_details', { servtype: 'srv_webfwd' }],
  ['service/create', { servtype: 'srv_webfwd', ...ORDERS['srv_webfwd'] }],
  ['service/check_create', { domain_name: 'qqq.ru' }],
  [
    'user/create',
    { user_login: 'vasya', user_password: 'secret', user_email: 'vasya@example.com', user_country_code: 'RU' },
  ],
  ['user/set_reseller_url', { servtype: 'srv_seowizard', url_type: 'refill', url: 'https://panel.example/' }],
  ['user/get_reseller_url', { servtype: 'srv_seowizard', url_type: 'refill' }],
  ['hosting/set_jelastic_refill_url', { url: 'https://panel.example/' }],
  ['hosting/get_jelastic_refill_url', {}],
  ['service/get_dedicated_server_list', {}],
  ['service/get_depreciated_period', HOSTED],
  ['service/update', { ...HOSTED, subtask: 'addfwd', fwdto: 'https://example.com/' }],
  ['service/partcontrol_grant', { ...HOSTED, newlogin: 'vasya' }],
  ['service/partcontrol_revoke', HOSTED],
  ['service/resend_mail', HOSTED],
  ['service/suspend', HOSTED],
  ['service/resume', HOSTED],
  ['service/delete', HOSTED],
  ['service/create', { servtype: 'srv_seowizard', user_servid: 'aa', ...ORDERS['srv_seowizard'] }],
  ['service/refill', { user_servid: 'aa', amount: '100' }],
  ['service/get_balance', { user_servid: 'aa' }],
  ['service/seowizard_manage_link', { user_servid: 'aa' }],
  ['service/refund', { user_servid: 'aa' }],
  ['service/create', { servtype: 'srv_websitebuilder', user_servid: 'bb', ...ORDERS['srv_websitebuilder'] }],
  ['service/get_websitebuilder_link', { user_servid: 'bb' }],
  ['service/create', { servtype: 'srv_hosting_ispmgr', user_servid: 'cc', ...ORDERS['srv_hosting_ispmgr'] }],
  ['service/upgrade', { user_servid: 'cc', subtype: 'Host-3-1019', period: 1 }],
  ['hosting/get_rs_themes', { servtype: 'srv_rs_joomla' }],
  ['bill/change_pay_type', { bills: SOME_IDS, pay_type: 'bank', currency: 'RUR' }],
  ['bill/delete', { bills: SOME_IDS }],
];
