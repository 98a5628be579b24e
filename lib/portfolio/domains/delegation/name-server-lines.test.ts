import { expect, it } from 'vitest';
import { nameServerLines } from './name-server-lines';
import { writeNameServers } from './name-server';

const both = [
  { host: 'ns1.example.ru', addresses: ['203.0.113.1', '2001:db8::1'] },
  { host: 'ns2.example.com', addresses: [] },
];

it.each([
  'ns1.example.ru 203.0.113.1 2001:db8::1\nns2.example.com',
  'ns1.example.ru 203.0.113.1, 2001:db8::1 ns2.example.com.',
  'NS1.example.ru\t203.0.113.1;2001:db8::1\r\n\r\nns2.example.com\n',
  writeNameServers(both),
])('%j is two servers', (text) => {
  expect(nameServerLines.parse(text)).toEqual(both);
});

it.each([
  ['ns1.example.com ns1.example.com', 'domains.problems.serverTwice'],
  ['192.0.2.1 ns2.example.com', 'errors.invalidHostName'],
  ['ns1.example.123 ns2.example.com', 'errors.invalidHostName'],
  ['ns1.example.com 1.2 ns2.example.com', 'errors.invalidIpAddress'],
  ['ns1.example.ru 10.0.0.1 ns2.example.com', 'errors.privateIpAddress'],
  ['ns1.example.com', 'operations.errors.serverCount'],
])('%s is refused as %s', (text, message) => {
  expect(nameServerLines.safeParse(text).error?.issues.map((issue) => issue.message)).toEqual([message]);
});
