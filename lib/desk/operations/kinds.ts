import 'server-only';
import { changeZone } from '@/lib/portfolio/dns/operations/change';
import { removeOrderBill } from '@/lib/portfolio/domains/operations/delete-order-bill';
import { removeRenewalBill } from '@/lib/portfolio/domains/operations/delete-renewal-bill';
import { updateNameServers } from '@/lib/portfolio/domains/operations/name-servers';
import { registerDomain } from '@/lib/portfolio/domains/operations/register';
import { renewDomain } from '@/lib/portfolio/domains/operations/renew';
import { stopRegistrarRenewal } from '@/lib/portfolio/domains/operations/stop-registrar-renewal';
import { definitionsOf, register } from '@/lib/queue/engine/definitions';

/** Every kind of operation there is: what a worker can do, what staff can retry or cancel, what screens know of. */
export const kinds = definitionsOf([
  register(registerDomain),
  register(renewDomain),
  register(updateNameServers),
  register(stopRegistrarRenewal),
  register(changeZone),
  register(removeRenewalBill),
  register(removeOrderBill),
]);
