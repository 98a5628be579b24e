import { createHash } from 'node:crypto';
import type { Service } from '../world/service';

/** Types that come with an account on a server. */
const ON_A_SERVER = /^srv_(hosting_|rs_|vps|dedicated|addip)/;

/** Login, password and address of a new service; made from its id, so that a run can be repeated. */
export function serviceCredentials(service: Service): Readonly<Record<string, string>> {
  if (!ON_A_SERVER.test(service.servtype)) return {};
  const server_ip = `198.51.100.${(service.id % 250) + 1}`;
  if (service.servtype === 'srv_addip') return { ip: server_ip };
  return { login: `u${service.id}`, passwd: newPassword(service.id, 0), server_ip };
}

/** A password of 12 letters and digits; another one for each `turn`. */
export function newPassword(serviceId: number, turn: number): string {
  return createHash('sha256').update(`${serviceId} ${turn}`).digest('base64url').replaceAll(/[_-]/g, 'x').slice(0, 12);
}
