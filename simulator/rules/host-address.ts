import { BlockList } from 'node:net';

/** Networks that nobody on the internet can reach a server in. */
const UNREACHABLE: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['224.0.0.0', 3],
];

const unreachable = new BlockList();
for (const [network, prefix] of UNREACHABLE) unreachable.addSubnet(network, prefix);

/** Whether a name server at this IPv4 address could be asked. */
export function isPublicAddress(ip: string): boolean {
  return !unreachable.check(ip);
}
