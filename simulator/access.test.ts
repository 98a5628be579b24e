import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWireRecord, toWireValue, type WireRecord } from '@/lib/registrar/regwire/value';
import { createApiServer } from './http/server';
import { openSimulator, type OpenSimulator } from './testing/open-simulator';

let open: OpenSimulator;
beforeAll(async () => {
  open = await openSimulator();
});
afterAll(() => open.close());

const account = (changes: WireRecord) =>
  open.control('POST', 'accounts', { username: 'fenced', password: 'fenced', ...changes });
const nop = () => open.call('nop', {}, { username: 'fenced', password: 'fenced' });

it.each([
  [['192.0.2.1'], 'ACCESS_DENIED_FROM_IP'],
  [['192.0.2.0/24', '2001:db8::/32'], 'ACCESS_DENIED_FROM_IP'],
  [['127.0.0.0/8'], undefined],
  [['127.0.0.1'], undefined],
])('lets in whom the list %j holds', async (ipList, code) => {
  await account({ ipList });
  expect((await nop())['error_code']).toBe(code);
});

it('lets a changed list hold after the delay of the settings', async () => {
  await account({ ipList: ['127.0.0.1'] });
  await open.control('POST', 'settings', { ipListDelaySeconds: 600 });
  await account({ ipList: ['192.0.2.1'] });
  expect(await nop()).toMatchObject({ result: 'success' });
  await open.control('POST', 'clock', { advanceSeconds: 601 });
  expect(await nop()).toMatchObject({ error_code: 'ACCESS_DENIED_FROM_IP', error_params: { command_name: 'nop' } });
  await open.control('POST', 'settings', { ipListDelaySeconds: 0 });
  await account({ ipList: ['127.0.0.1'] });
});

it.each(['ACCOUNT_BLOCKED', 'ACCESS_DENIED', 'ACCESS_DENIED_FROM_IP_WITH_SECRET_WORD'])(
  'shuts an account with %s',
  async (code) => {
    await account({ refusesWith: code });
    expect(await nop()).toMatchObject({ error_code: code });
    await account({ refusesWith: '' });
    expect(await nop()).toMatchObject({ result: 'success' });
  },
);

it('refuses controls that make no sense', async () => {
  for (const changes of [
    { ipList: ['300.1.1.1'] },
    { refusesWith: 'NO_SUCH' },
    { publicKey: 'no key' },
    { certificate: 'none' },
  ])
    expect(await account(changes)).toHaveProperty('error');
});

it('refuses credentials inside input_data when told to', async () => {
  const nested = () => open.call('nop', { username: 'reseller', password: 'secret' }, {});
  expect(await nested()).toMatchObject({ result: 'success' });
  await open.control('POST', 'settings', { refusesNestedCredentials: true });
  expect(await nested()).toMatchObject({ error_code: 'NO_AUTH' });
  await open.control('POST', 'settings', { refusesNestedCredentials: false });
});

it('insists on HTTPS when told to', async () => {
  await open.control('POST', 'settings', { requiresHttps: true });
  expect(await nop()).toMatchObject({ error_code: 'HTTPS_ONLY' });
  await open.control('POST', 'settings', { requiresHttps: false });
});

it('shuts a caller out for an hour after ten identical refused requests, when told to', async () => {
  await open.control('POST', 'settings', { sameRefusalsBeforeBlock: 10 });
  for (let index = 0; index < 9; index += 1)
    expect(await open.call('domain/nop', { dname: 'no-such-name.ru' })).toMatchObject({
      error_code: 'DOMAIN_NOT_FOUND',
    });
  expect(await open.call('domain/nop', { dname: 'another-name.ru' })).toMatchObject({ error_code: 'DOMAIN_NOT_FOUND' });
  expect(await open.call('nop')).toMatchObject({ result: 'success' });
  await open.call('domain/nop', { dname: 'no-such-name.ru' });
  expect(await open.call('nop')).toMatchObject({ error_code: 'ACCOUNT_EXCEEDED_ALLOWED_CONNECTION_RATE' });
  expect(await nop()).toMatchObject({ result: 'success' });
  await open.control('POST', 'clock', { advanceSeconds: 3601 });
  expect(await open.call('nop')).toMatchObject({ result: 'success' });
  await open.control('POST', 'settings', { sameRefusalsBeforeBlock: 0 });
});

describe('over HTTPS', () => {
  // Made with openssl for a hundred years, since a machine may have no tool that makes certificates.
  const pem = (name: string): string => readFileSync(join(import.meta.dirname, 'testing/tls', name), 'utf8');
  let port = 0;
  let close = async (): Promise<void> => undefined;

  beforeAll(async () => {
    const server = createApiServer(open.simulator, {
      hasControl: false,
      tls: { key: pem('server.key'), cert: pem('server.crt'), clientCa: undefined },
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    port = typeof address === 'object' && address !== null ? address.port : 0;
    close = async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    };
    await account({ certificate: pem('client.crt') });
  });
  afterAll(() => close());

  it.each([
    ['client', undefined],
    ['stranger', 'ACCESS_DENIED'],
    [null, 'ACCESS_DENIED'],
  ])('takes the account’s own certificate alone, not that of %s', async (name, code) => {
    const identity = name === null ? {} : { key: pem(`${name}.key`), cert: pem(`${name}.crt`) };
    expect((await callOverTls(port, identity))['error_code']).toBe(code);
  });

  it('does not let the account in without TLS', async () => {
    expect(await nop()).toMatchObject({ error_code: 'ACCESS_DENIED' });
  });
});

async function callOverTls(port: number, identity: { key?: string; cert?: string }): Promise<WireRecord> {
  const sent = request({
    host: '127.0.0.1',
    port,
    path: '/api/regru2/nop',
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    rejectUnauthorized: false,
    agent: false,
    ...identity,
  });
  sent.end('username=fenced&password=fenced');
  const [response] = await once(sent, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(Buffer.from(chunk));
  const answer = toWireValue(JSON.parse(Buffer.concat(chunks).toString()));
  return isWireRecord(answer) ? answer : {};
}
