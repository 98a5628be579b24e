import { once } from 'node:events';
import { createServer as createTcpServer, type LookupFunction, type Server } from 'node:net';
import { createServer } from 'node:tls';
import { expect, test } from 'vitest';
import { askCertificate } from './certificate';

const name = 'shop.example';

/** For every name this machine, as a registrar's page is for many. */
const lookup: LookupFunction = (_name, _options, callback) => callback(null, [{ address: '127.0.0.1', family: 4 }]);

async function listening(server: Server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, [Symbol.dispose]: () => server.close() };
}

const shows = (cert: string) => listening(createServer({ cert, key }));

test('a site is told by what it shows', async () => {
  using site = await shows(good);
  const ask = (asked: string, ca?: string) =>
    askCertificate(asked, { lookup, port: site.port, ...(ca !== undefined && { ca }) });
  expect(await ask(name, good)).toEqual({ kind: 'valid', until: new Date('2120-01-01T00:00:00Z') });
  expect(await ask(name)).toEqual({ kind: 'untrusted' });
  expect(await ask('other.example', good)).toEqual({ kind: 'otherName' });
});

test('one that has ended, and none at all, are told', async () => {
  using site = await shows(old);
  expect(await askCertificate(name, { lookup, port: site.port, ca: old })).toEqual({ kind: 'ended' });
  const gone = await listening(createTcpServer());
  gone[Symbol.dispose]();
  expect(await askCertificate(name, { lookup, port: gone.port })).toEqual({ kind: 'none' });
});

test('what says nothing of a certificate is not known, and no address of our own network is asked', async () => {
  using plain = await listening(createTcpServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')));
  expect(await askCertificate(name, { lookup, port: plain.port })).toBeNull();
  using site = await shows(good);
  expect(await askCertificate('localhost', { port: site.port })).toBeNull();
});

// Made for this test, of a name that nobody can have.
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQggHQtPMNesR1AqDN2
a1jD0oMvm36rQjguT5Vyoi9oigChRANCAAT4pjXN5uuuy/6t1FGreA+60SNT4S29
s7ECEvQCDWb1UWjZjIkRiUR6GyWJEquA5p+t+u1JCU3yEiWbX2Kd4CkF
-----END PRIVATE KEY-----`;

const good = `-----BEGIN CERTIFICATE-----
MIIBaDCCAQ2gAwIBAgIBAjAKBggqhkjOPQQDAjAXMRUwEwYDVQQDDAxzaG9wLmV4
YW1wbGUwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBcxFTATBgNV
BAMMDHNob3AuZXhhbXBsZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABPimNc3m
667L/q3UUat4D7rRI1PhLb2zsQIS9AINZvVRaNmMiRGJRHobJYkSq4Dmn6367UkJ
TfISJZtfYp3gKQWjSDBGMBcGA1UdEQQQMA6CDHNob3AuZXhhbXBsZTAMBgNVHRME
BTADAQH/MB0GA1UdDgQWBBRjXgWM2hiFuLZ3X8ICdwLT7v+MDjAKBggqhkjOPQQD
AgNJADBGAiEA3l7WAyuFmw8qv9KIXLelr4OpbDEIQ3Q6/Zvuvgtj4OICIQC4zAzZ
LJieqP8iniPaH3aWruTKyzofUXzLDdo8F3KuwA==
-----END CERTIFICATE-----`;

const old = `-----BEGIN CERTIFICATE-----
MIIBZTCCAQugAwIBAgIBATAKBggqhkjOPQQDAjAXMRUwEwYDVQQDDAxzaG9wLmV4
YW1wbGUwHhcNMjAwMTAxMDAwMDAwWhcNMjEwMTAxMDAwMDAwWjAXMRUwEwYDVQQD
DAxzaG9wLmV4YW1wbGUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAT4pjXN5uuu
y/6t1FGreA+60SNT4S29s7ECEvQCDWb1UWjZjIkRiUR6GyWJEquA5p+t+u1JCU3y
EiWbX2Kd4CkFo0gwRjAXBgNVHREEEDAOggxzaG9wLmV4YW1wbGUwDAYDVR0TBAUw
AwEB/zAdBgNVHQ4EFgQUY14FjNoYhbi2d1/CAncC0+7/jA4wCgYIKoZIzj0EAwID
SAAwRQIgMqkDI3H60ihQTcv11FAYnxB8ULAuhevSvqsWcLubpaoCIQCB9ZSv1qgq
fkFa/A5Ipg0uRrSRnANoVykfgSH8BKXRoQ==
-----END CERTIFICATE-----`;
