import type { WireRecord } from '@/lib/regwire/value';
import { ORDERS } from './service-orders';

/** Among them those of the bills that the calls before made. */
const SOME_IDS = Array.from({ length: 60 }, (_, index) => 1_000_000 + index);

/** Calls of users, bills and services whose answers the reference shows; they run in this order on one account. */
export const SERVICE_CALLS: readonly (readonly [command: string, params: WireRecord])[] = [
  ['service/get_prices', {}],
  ['service/get_servtype_details', { servtype: 'srv_webfwd' }],
  ['service/create', { servtype: 'srv_webfwd', ...ORDERS['srv_webfwd'] }],
  ['service/check_create', { domain_name: 'qqq.ru' }],
  ['bill/change_pay_type', { bills: SOME_IDS, pay_type: 'bank', currency: 'RUR' }],
];
