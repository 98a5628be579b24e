import { expect, test } from 'vitest';
import { isAddress, isPublicAddress } from '@/lib/base/outside/public-address';

test.each([
  '193.232.156.1',
  '8.8.8.8',
  '172.32.0.1',
  '100.128.0.1',
  '192.1.0.1',
  '2a00:1450:4010:c0f::71',
  '2606:4700::1111',
])('%s is on the internet', (address) => expect(isPublicAddress(address)).toBe(true));

test.each([
  ['this machine', '127.0.0.1'],
  ['this machine', '127.255.255.254'],
  ['this machine', '0.0.0.0'],
  ['this machine', '::1'],
  ['no address', '::'],
  ['a private network', '10.1.2.3'],
  ['a private network', '172.16.0.1'],
  ['a private network', '172.31.255.255'],
  ['a private network', '192.168.1.1'],
  ['a private network', 'fd00::1'],
  ["a provider's network", '100.64.0.1'],
  ["a cloud's metadata", '169.254.169.254'],
  ["a cloud's metadata", 'fd00:ec2::254'],
  ['one link', 'fe80::1'],
  ['one link', 'fe80::1%eth0'],
  ['one link, though the address is not', '2a00:1450::1%eth0'],
  ['many at once', '224.0.0.1'],
  ['many at once', '255.255.255.255'],
  ['many at once', 'ff02::1'],
  ['IPv4 mapped into IPv6', '::ffff:127.0.0.1'],
  ['IPv4 mapped into IPv6, in hex', '::ffff:7f00:1'],
  ['IPv4 mapped into IPv6, a public one', '::ffff:8.8.8.8'],
  ['IPv4 compatible', '::127.0.0.1'],
  ['NAT64', '64:ff9b::7f00:1'],
  ['NAT64 of one network', '64:ff9b:1::a9fe:a9fe'],
  ['6to4', '2002:7f00:1::1'],
  ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
  ['examples', '2001:db8::1'],
  ['examples', '192.0.2.1'],
  ['tests between machines', '198.18.0.1'],
  ['no address at all', 'localhost'],
  ['no address at all', '2130706433'],
  ['nothing', ''],
])('not on the internet: %s, %s', (_what, address) => expect(isPublicAddress(address)).toBe(false));

test('an address is told from a name, in brackets too', () => {
  expect(['10.0.0.1', '[::1]', '::1'].map(isAddress)).toEqual([true, true, true]);
  expect(['whois.nic.example', '10.0.0.1.example', '[]', ''].map(isAddress)).toEqual([false, false, false, false]);
});
