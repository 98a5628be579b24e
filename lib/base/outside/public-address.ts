import { BlockList, isIP } from 'node:net';

/** IPv4 that is not somebody on the internet (RFC 6890 and the registry it opened). */
const closed4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
] as const;

/** Within 2000::/3, the only part of IPv6 that is given out: tunnels that lead to any IPv4, and examples. */
const closed6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'] as const;

const closed = new BlockList();
for (const [networks, family] of [
  [closed4, 'ipv4'],
  [closed6, 'ipv6'],
] as const) {
  for (const network of networks) {
    const [base = '', prefix = ''] = network.split('/');
    closed.addSubnet(base, Number(prefix), family);
  }
}

const given = new BlockList();
given.addSubnet('2000::', 3, 'ipv6');

/** Whether an address belongs to somebody on the internet, and not to this machine, its network or its cloud. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closed.check(address, 'ipv4');
  // A zone ("%eth0") belongs to addresses of one network alone; and an IPv4 in the notation of IPv6 is not given out there.
  return family === 6 && !address.includes('%') && given.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}

/** Whether it is an address, with or without brackets, and no name. */
export function isAddress(host: string): boolean {
  return isIP(host.replace(/^\[|\]$/g, '')) !== 0;
}
