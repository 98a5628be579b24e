import { isIPv4 } from 'node:net';

/** Stands in where the buyer's address is no IPv4 one: REG.API 8.7 takes nothing else. */
const unknownAddress = '127.0.0.1';

/** The buyer's address as domain/create wants it. */
export function enduserAddress(address: string): string {
  const plain = address.replace(/^::ffff:/i, '');
  return isIPv4(plain) ? plain : unknownAddress;
}
