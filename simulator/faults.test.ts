import { afterEach, beforeEach, expect, it } from 'vitest';
import type { WireRecord } from '@/lib/registrar/regwire/value';
import { LOGIN, openSimulator, type OpenSimulator } from './testing/open-simulator';
import { ruOrder } from './testing/orders';

let open: OpenSimulator;
beforeEach(async () => {
  open = await openSimulator();
});
afterEach(() => open.close());

const arm = (rule: WireRecord) => open.control('POST', 'faults', { rules: [{ function: 'domain/create', ...rule }] });
const order = () => open.call('domain/create', ruOrder('vschizh.ru'));
const registrations = async () => (await open.control('GET', 'books?dname=vschizh.ru'))['registrations'];

it.each([
  ['cut-before', 0],
  ['cut-after', 1],
  ['garble', 1],
  ['truncate', 1],
])('%s leaves no valid answer and %i registrations', async (fault, count) => {
  await arm({ fault });
  expect(await order().catch(() => 'no answer')).toBe('no answer');
  expect(await registrations()).toHaveLength(count);
});

it.each([
  [false, 0],
  [true, 1],
])('answers HTTP 503, after execution %s with %i registrations', async (after, count) => {
  await arm({ fault: 'http-503', after });
  expect(await order()).toMatchObject({ error_code: 'INTERNAL_API_ERROR' });
  expect(await registrations()).toHaveLength(count);
});

it('refuses as told, once', async () => {
  await arm({ fault: 'refuse', code: 'NOT_ENOUGH_MONEY' });
  expect(await order()).toMatchObject({ error_code: 'NOT_ENOUGH_MONEY' });
  expect(await order()).toMatchObject({ result: 'success' });
});

it('executes late while the account stays locked', async () => {
  await arm({ fault: 'execute-late', ms: 1000, cut: 1 });
  expect(await order().catch(() => 'cut')).toBe('cut');
  expect(await registrations()).toEqual([]);
  expect(await order()).toMatchObject({ error_code: 'BILLING_LOCK' });
  await expect.poll(registrations).toHaveLength(1);
});

it('lets one billing call in at a time', async () => {
  await arm({ fault: 'delay', ms: 1000 });
  const answers = await Promise.all(['a-one.ru', 'a-two.ru'].map((name) => open.call('domain/create', ruOrder(name))));
  expect(new Set(answers.map((answer) => answer['error_code'] ?? answer['result']))).toEqual(
    new Set(['BILLING_LOCK', 'success']),
  );
  expect(await open.control('GET', 'calls')).toMatchObject({ maxBillingInFlight: 2, counts: { 'domain/create': 2 } });
});

it('answers with any status of the web server in front', async () => {
  await arm({ fault: 'http-5xx', status: 504, html: true });
  const answer = await fetch(`${open.url}/api/regru2/domain/create`, {
    method: 'POST',
    body: new URLSearchParams(LOGIN),
  });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([504, 'text/html']);
});

it('lets the whole answer through in the end when it trickles', async () => {
  await arm({ fault: 'trickle', ms: 1, bytes: 7 });
  expect(await order()).toMatchObject({ result: 'success' });
});

it('skips as many calls as told, for a whole category', async () => {
  await open.control('POST', 'faults', { function: 'domain/*', fault: 'refuse', code: 'SERVICE_UNAVAILABLE', skip: 2 });
  const results: unknown[] = [];
  for (let index = 0; index < 4; index += 1) {
    results.push((await open.call('domain/get_tld_info', { tld: 'ru' }))['result'], (await open.call('nop'))['result']);
  }
  expect(results).toEqual(['success', 'success', 'success', 'success', 'error', 'success', 'success', 'success']);
});

it('shows a write to stale reads only some virtual seconds later', async () => {
  await open.control('POST', 'faults', { fault: 'stale', seconds: 120, times: 3 });
  await order();
  const read = () => open.call('domain/nop', { dname: 'vschizh.ru' });
  expect(await read()).toMatchObject({ error_code: 'DOMAIN_NOT_FOUND' });
  await open.control('POST', 'clock', { advanceSeconds: 100 });
  expect(await read()).toMatchObject({ error_code: 'DOMAIN_NOT_FOUND' });
  await open.control('POST', 'clock', { advanceSeconds: 21 });
  expect(await read()).toMatchObject({ result: 'success' });
  expect(await registrations()).toHaveLength(1);
});

it.each([
  [{ fault: 'earthquake' }, 'must be one of'],
  [{ fault: 'stale', seconds: 121 }, 'seconds'],
  [{ fault: 'http-5xx', status: 404 }, 'status'],
])('does not know the fault %j', async (rule, reason) => {
  expect((await arm(rule))['error']).toContain(reason);
});

it('draws the same faults from the same seed', async () => {
  const outcomes = async (): Promise<readonly unknown[]> => {
    await open.control('DELETE', 'faults');
    await open.control('POST', 'faults', {
      rules: [{ function: '*', fault: 'refuse', code: 'SERVICE_UNAVAILABLE', probability: 0.5, seed: 42 }],
    });
    const results: unknown[] = [];
    for (let index = 0; index < 12; index += 1) results.push((await open.call('nop'))['result']);
    return [...results, (await open.control('GET', 'faults'))['trace']];
  };
  const first = await outcomes();
  expect(await outcomes()).toEqual(first);
  expect(new Set(first).size).toBe(3);
});

it('allows so many calls an hour of virtual time', async () => {
  await open.control('POST', 'settings', { callsPerHour: 3 });
  for (let index = 0; index < 3; index += 1) expect(await open.call('nop')).toMatchObject({ result: 'success' });
  expect(await open.call('nop')).toMatchObject({ error_code: 'IP_EXCEEDED_ALLOWED_CONNECTION_RATE' });
  await open.control('POST', 'clock', { advanceSeconds: 3601 });
  expect(await open.call('nop')).toMatchObject({ result: 'success' });
});

it('keeps secrets out of its call log', async () => {
  await open.call('domain/create', ruOrder('vschizh.ru'));
  const log = JSON.stringify(await open.control('GET', 'calls'));
  expect(log).toContain('vschizh.ru');
  expect(log).not.toContain('secret');
  expect(log).not.toContain('668800');
});

it('refuses some of a list and runs the others; one alone it refuses as a call', async () => {
  const names = ['one.ru', 'two.ru', 'three.ru'];
  for (const name of names) await open.call('domain/create', ruOrder(name));
  const list = async (asked: readonly string[]) =>
    open.call('domain/update_nss', {
      domains: asked.map((dname) => ({ dname })),
      nss: { ns0: 'a.example.net', ns1: 'b.example.net' },
    });
  await open.control('POST', 'faults', {
    rules: [{ function: 'domain/update_nss', fault: 'refuse-items', code: 'BILLING_LOCK', every: 2, times: 2 }],
  });
  expect(await list(names)).toMatchObject({
    answer: {
      domains: [{ result: 'success' }, { dname: 'two.ru', error_code: 'BILLING_LOCK' }, { dname: 'three.ru' }],
    },
  });
  expect(await list(['two.ru'])).toMatchObject({ result: 'error', error_code: 'BILLING_LOCK' });
  expect(await open.control('GET', 'domains')).toMatchObject({
    domains: [
      { dname: 'one.ru', nss: [{ ns: 'a.example.net' }, { ns: 'b.example.net' }] },
      { dname: 'two.ru', nss: [{ ns: 'ns1.reg.ru' }, { ns: 'ns2.reg.ru' }] },
      { dname: 'three.ru', nss: [{ ns: 'a.example.net' }, { ns: 'b.example.net' }] },
    ],
  });
});

it('lets somebody act in its own pages, which is no call', async () => {
  await order();
  await open.control('POST', 'faults', { rules: [{ function: '*', fault: 'cut-before' }] });
  const added = { dname: 'vschizh.ru', subdomain: 'www2', ipaddr: '192.0.2.7' };
  expect(await open.control('POST', 'by-hand', { function: 'zone/add_alias', params: added })).toMatchObject({
    result: 'success',
  });
  expect(await open.control('GET', 'calls')).toMatchObject({ counts: { 'domain/create': 1 } });
  expect(await open.control('GET', 'domains')).toMatchObject({
    domains: [{ records: expect.arrayContaining([{ content: '192.0.2.7', prio: 0, rectype: 'A', subname: 'www2' }]) }],
  });
});
