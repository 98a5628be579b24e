import { isIPv4 } from 'node:net';
import { incorrect } from '../refusal';

/**
 * An address, or a network with its length, from what user/create takes: one address, CIDR, a subnet mask, or the first
 * octets alone (REG.API 5.2). `192.168` becomes `192.168.0.0/16`.
 */
export function readNetwork(given: string): string {
  const [address = '', suffix, ...rest] = given.trim().split('/');
  const octets = address.split('.').filter((octet) => octet !== '');
  const whole = [...octets, '0', '0', '0', '0'].slice(0, 4).join('.');
  const length = suffix === undefined ? octets.length * 8 : prefixLength(suffix);
  if (rest.length > 0 || octets.length === 0 || octets.length > 4 || !isIPv4(whole) || length === undefined)
    throw incorrect('white_list_ips', `${given} is neither an address nor a network`);
  return length === 32 ? whole : `${whole}/${length}`;
}

/** From `24` or `255.255.255.0`; undefined for what is no mask. */
function prefixLength(suffix: string): number | undefined {
  if (/^\d{1,2}$/.test(suffix)) return Number(suffix) <= 32 ? Number(suffix) : undefined;
  if (!isIPv4(suffix)) return undefined;
  const bits = suffix.split('.').map((octet) => Number(octet).toString(2).padStart(8, '0'));
  const mask = bits.join('');
  return /^1*0*$/.test(mask) ? mask.replaceAll('0', '').length : undefined;
}
