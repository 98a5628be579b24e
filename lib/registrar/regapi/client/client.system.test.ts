import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { dayOf } from '@/lib/base/values/day';
import { everyCall, nss, person } from '@/testing/every-call';
import { everyAccountCall } from '@/testing/every-call-account';
import { everyDomainCall, moving, soonFree } from '@/testing/every-call-domain';
import { everyServiceCall } from '@/testing/every-call-service';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { connect, type CallOptions, type RegapiClient } from './client';
import type { Credentials } from './credentials';
import { regapiFunctions } from '../functions';
import { parameterNames } from '../functions/parameters';
import type { Outcome } from '../outcome';
import type { CallEnd, CallRecorder, CallToRecord } from './recorder';

const password: Credentials = { kind: 'password', username: 'tests', password: 'tests-secret' };
const lane: CallOptions = { lane: 'person' };
const begun: CallToRecord[] = [];
const finished: CallEnd[] = [];
const recorder: CallRecorder = {
  begin: async (call) => ({ ok: true, callId: String(begun.push(call)) }),
  finish: async (_callId, end) => void finished.push(end),
};

let simulator: TestSimulator;
let regapi: RegapiClient;

beforeAll(async () => {
  simulator = await startSimulator({ seed: 'demo' });
  regapi = open(password);
});

afterAll(async () => {
  await regapi.close();
  await simulator.stop();
});

test('every parameter of every function is known to the registrar, and each function can succeed', async () => {
  const { answer: own } = done(await regapi.service.get_list({ servtype: 'domain' }, lane));
  const known = own.services.find(({ dname }) => dname === 'orlov-pavel.ru');
  const service_id = known?.service_id ?? 0;
  const { answer: lying } = done(await regapi.service.get_folders({ service_id }, lane));
  const folder_id = lying.folders[0]?.folder_id ?? 0;
  begun.length = 0;
  finished.length = 0;
  const international = own.services.find(({ dname }) => dname?.endsWith('.com'))?.dname ?? '';
  const ids = { service_id, folder_id, bill_id: 1, international };
  await simulator.control('POST', 'taken', { names: moving });
  // At noon of its tomorrow: bids rest for a part of each morning, and no clock goes back.
  const { now } = z.object({ now: z.string() }).parse(await simulator.control('GET', 'clock'));
  await simulator.control('POST', 'clock', { now: `${dayOf(new Date(now), 1)}T12:00:00Z` });
  await simulator.control('POST', 'expiring', { names: [{ dname: soonFree }] });
  const everything = [
    ...everyAccountCall(regapi, ids),
    ...everyServiceCall(regapi, ids),
    ...everyDomainCall(regapi, ids),
    ...everyCall(regapi, ids),
  ];
  for (const call of everything) expect(codesOf(await call())).not.toContainEqual(expect.stringMatching(wrongWords));
  const sent = begun.map((call, index) => ({ ...call, ...finished[index] }));
  for (const { name, input } of regapiFunctions) {
    const calls = sent.filter(({ functionName }) => functionName === name);
    const given = new Set(calls.flatMap(({ request }) => Object.keys(z.looseObject({}).parse(request))));
    expect({ name, parameters: [...given].toSorted() }).toEqual({
      name,
      parameters: parameterNames(input),
    });
    expect({ name, outcomes: calls.map(({ outcome, code }) => code ?? outcome) }).toMatchObject({
      outcomes: expect.arrayContaining([cannotSucceed[name] ?? 'done']),
    });
  }
});

test('an order comes back with its ids, and the registrar finds it by ours', async () => {
  const user_servid = 'b'.repeat(32);
  const order = {
    domain_name: 'novyy-zakaz.ru',
    period: 1,
    enduser_ip: '192.0.2.10',
    contacts: person,
    nss,
    user_servid,
  };
  const { answer } = done(await regapi.domain.create(order, lane));
  expect(answer).toMatchObject({ bill_id: expect.any(Number), pay_type: 'prepay', payment: expect.any(String) });
  expect(answer.domains).toMatchObject([
    { ok: true, item: { dname: 'novyy-zakaz.ru', service_id: expect.any(Number) } },
  ]);
  const { answer: found } = done(await regapi.service.get_info({ user_servid }, lane));
  expect(found.services).toMatchObject([{ ok: true, item: { user_servid, servtype: 'domain' } }]);
  expect(await regapi.domain.create({ ...order, domain_name: 'drugoy-zakaz.ru' }, lane)).toMatchObject({
    kind: 'refused',
    code: 'USER_SERVID_IS_NOT_UNIQUE',
  });
});

test('a name of ours in Cyrillic reads and writes its zone', async () => {
  const zone = { domains: [{ dname: 'северный-ветер.рф' }, { dname: 'cloud-hosted.ru' }, { dname: 'not-ours.ru' }] };
  const { answer } = done(await regapi.zone.get_resource_records(zone, lane));
  expect(answer.domains).toMatchObject([
    { ok: true, item: { rrs: expect.arrayContaining([expect.objectContaining({ rectype: 'A', subname: '@' })]) } },
    { ok: false, code: 'DOMAIN_IS_NOT_USE_REGRU_NSS', params: { dname: 'cloud-hosted.ru' } },
    { ok: false, code: 'DOMAIN_NOT_FOUND', params: { dname: 'not-ours.ru' } },
  ]);
});

test.each(['sha1', 'sha512'] as const)(
  'a call signed with %s is let in, Cyrillic and nested values included',
  async (digest) => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    await simulator.control('POST', 'accounts', {
      username: `signed-${digest}`,
      password: 'unused',
      publicKey,
      plan: 'partner2',
    });
    const signed = open({ kind: 'signature', username: `signed-${digest}`, privateKey, digest });
    const { answer } = done(
      await signed.domain.check({ domains: [{ dname: 'свободно-1.рф' }, { dname: '0.ru' }] }, lane),
    );
    expect(answer.domains[0]).toMatchObject({ ok: true });
    await signed.close();
  },
);

test.each([
  ['cut-before', {}, 'unknown'],
  ['cut-after', {}, 'unknown'],
  ['garble', {}, 'unknown'],
  ['truncate', {}, 'unknown'],
  ['http-503', { after: true }, 'unknown'],
  ['http-503', { html: true }, 'unknown'],
  ['black-hole', {}, 'unknown'],
  ['refuse', { code: 'BILLING_LOCK' }, 'refused'],
  ['delay', { ms: 50 }, 'done'],
] as const)('under the fault %s %o a change is %s', async (fault, details, kind) => {
  await simulator.control('POST', 'faults', { function: 'folder/create', fault, ...details });
  const folder_name = `${fault} ${JSON.stringify(details)}`;
  expect((await regapi.folder.create({ folder_name }, lane)).kind).toBe(kind);
  expect(finished.at(-1)?.outcome).toBe(kind);
});

test('a registrar that is not there leaves a call unsent', async () => {
  const nowhere = connect({ url: 'http://127.0.0.1:9/api/regru2/', credentials: password, recorder });
  expect((await nowhere.common.nop({}, lane)).kind).toBe('unsent');
  await nowhere.close();
});

/** The constructor belongs to a type of service that is no longer sold. */
const cannotSucceed: Readonly<Record<string, string>> = {
  'hosting/get_parallelswpb_constructor_url': 'SERVICE_OPERATIONS_DISABLED',
};

const wrongWords =
  /^(PARAMETER_|BAD_USER_SERVID|INVALID_SERVICE_ID|NO_DOMAIN|NO_SUCH_COMMAND|INVALID_ACTION|UNSUPPORTED)/;

/** The codes of a call and of its items: what it, or a part of it, was refused for. */
function codesOf(outcome: Outcome<unknown>): string[] {
  if (outcome.kind === 'refused') return [`${outcome.code} ${JSON.stringify(outcome.params)}`];
  if (outcome.kind !== 'done') return [`PARAMETER_? ${outcome.reason}`];
  return [...JSON.stringify(outcome.answer).matchAll(/"code":"(\w+)","text":"([^"]*)"/g)].map(
    ([, code, text]) => `${code} ${text}`,
  );
}

function open(credentials: Credentials): RegapiClient {
  return connect({
    url: `${simulator.url}/api/regru2/`,
    credentials,
    recorder,
    timeouts: { headersMs: 1_000, totalMs: 2_000 },
  });
}

function done<T>(outcome: Outcome<T>): { readonly answer: T } {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome;
}
