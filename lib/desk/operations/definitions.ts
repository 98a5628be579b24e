import 'server-only';
import { changeZone } from '@/lib/portfolio/dns/operations';
import {
  registerDomain,
  removeOrderBill,
  removeRenewalBill,
  renewDomain,
  stopRegistrarRenewal,
  updateNameServers,
} from '@/lib/portfolio/domains/operations';
import { definitionsOf, register } from '@/lib/queue/engine/definitions';

/** Every kind of operation there is: what a worker can do, and what staff can retry or cancel. */
export const definitions = definitionsOf([
  register(registerDomain),
  register(renewDomain),
  register(updateNameServers),
  register(stopRegistrarRenewal),
  register(changeZone),
  register(removeRenewalBill),
  register(removeOrderBill),
]);
