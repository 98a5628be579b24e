import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { db } from '@/lib/base/db/client';
import { toAscii } from '@/lib/base/values/domain-name';
import { newId } from '@/lib/base/values/ids';
import { assignOwners } from '@/lib/portfolio/domains/assignment';
import { grantControl } from '@/lib/portfolio/domains/operations/grant-control';
import { revokeControl } from '@/lib/portfolio/domains/operations/revoke-control';
import { definitionsOf, register } from '@/lib/queue/engine/definitions';
import { generalTurn } from '@/lib/queue/engine/runners';
import { connect, type RegapiClient } from '@/lib/registrar/regapi/client/client';
import { callRecorder } from '@/lib/registrar/calls/log';
import { changeAs, customerActor, staffActor } from '@/testing/customer-actor';
import { forgetOperations } from '@/testing/operations';
import { newCustomer } from '@/testing/people';
import { engineOf } from '@/testing/queue';
import { clientOf } from '@/testing/registrar';
import { startSimulator, type TestSimulator } from '@/testing/simulator';
import { giveControl, takeControl } from './control';
import { decideEntering } from './entering';
import { answerEntering } from './operations/answer-entering';
import { pushDomain } from './operations/push-domain';
import { requestDomain } from './operations/request-domain';
import { pushAway, requestFromPartner } from './push';

const as = changeAs(staffActor('operator'));
const friend = { username: 'friend', password: 'friend' };
let registrar: TestSimulator;
let regapi: RegapiClient;
let theirs: RegapiClient;
let names: readonly { readonly id: string; readonly asciiName: string }[];

beforeAll(async () => {
  registrar = await startSimulator({ seed: 'demo' });
  regapi = clientOf(registrar);
  await registrar.control('POST', 'accounts', friend);
  const credentials = { kind: 'password', ...friend } as const;
  theirs = connect({ url: registrar.env['REGAPI_URL'] ?? '', credentials, recorder: callRecorder(1200) });
  const list = await regapi.service.get_list({ servtype: 'domain' }, { lane: 'sync' });
  if (list.kind !== 'done') throw new Error('the registrar does not answer');
  await db.domain.createMany({
    data: list.answer.services.flatMap(({ service_id: serviceId, dname, state }) => {
      const asciiName = dname === null || state !== 'A' ? null : toAscii(dname);
      const row = { id: newId('dom'), serviceId, unicodeName: dname ?? '', tld: 'ru', state: 'active' as const };
      return asciiName === null ? [] : [{ ...row, asciiName }];
    }),
  });
  names = await db.domain.findMany({ orderBy: { asciiName: 'asc' }, select: { id: true, asciiName: true } });
});
beforeEach(async () => {
  await forgetOperations();
  await registrar.control('DELETE', 'faults');
});
afterAll(async () => {
  await Promise.all([regapi.close(), theirs.close()]);
  await registrar.stop();
  await db.$disconnect();
});

const definitions = definitionsOf([
  register(grantControl),
  register(revokeControl),
  register(pushDomain),
  register(answerEntering),
  register(requestDomain),
]);

/** Works until nothing moves by itself, and answers how each operation stands. */
async function work(): Promise<readonly string[]> {
  const worker = engineOf(grantControl, revokeControl, { regapi, definitions });
  const moving = { endedAt: null, state: { not: 'attention' } } as const;
  await expect
    .poll(async () => (await generalTurn(worker), db.operation.count({ where: moving })), {
      timeout: 20_000,
      interval: 20,
    })
    .toBe(0);
  return (await db.operation.findMany({ orderBy: { seq: 'asc' } })).map(({ state }) => state);
}

const nameAt = (index: number) => names[index] ?? { id: '', asciiName: '' };
const lose = (fn: string) =>
  registrar.control('POST', 'faults', { rules: [{ function: fn, fault: 'cut-after', times: 1 }] });

/** What the registrar says: whether a domain is ours, and who else manages it. */
async function ours(asciiName: string): Promise<string | null | undefined> {
  const services = [{ dname: asciiName, servtype: 'domain' }];
  const outcome = await regapi.service.get_info({ services }, { lane: 'person' });
  const service = outcome.kind === 'done' ? outcome.answer.services[0] : undefined;
  return service?.ok ? service.item.user2_login : undefined;
}

async function offersTo(client: RegapiClient) {
  const outcome = await client.domain.look_at_entering_list({}, { lane: 'person' });
  return outcome.kind === 'done' ? outcome.answer.messages : [];
}

test('a domain is offered to another account, which takes it', async () => {
  const { asciiName } = nameAt(0);
  expect(await as((change) => pushAway(change, { name: asciiName, login: 'friend' }))).toMatchObject({ ok: true });
  expect(await as((change) => pushAway(change, { name: asciiName, login: 'friend' }))).toMatchObject({
    error: 'inProgress',
  });
  expect(await work()).toEqual(['succeeded']);
  const [offer] = await offersTo(theirs);
  if (!offer?.id) throw new Error('nothing was offered');
  const domains = [{ domain_name: asciiName, id: offer.id, action_type: 'accept' as const }];
  await theirs.domain.accept_or_refuse_entering_list({ domains }, { lane: 'person' });
  expect(await ours(asciiName)).toBeUndefined();
});

test('a push whose answer was lost is not sent once more: a person looks', async () => {
  const { asciiName } = nameAt(1);
  await lose('domain/transfer_to_another_account');
  await as((change) => pushAway(change, { name: asciiName, login: 'friend' }));
  expect(await work()).toEqual(['attention']);
  expect(await db.registrarCall.count({ where: { functionName: 'domain/transfer_to_another_account' } })).toBe(2);
});

test('an account that is not there is said, and what is not ours is not pushed', async () => {
  const { asciiName } = nameAt(2);
  await as((change) => pushAway(change, { name: asciiName, login: 'nobody-has-it' }));
  expect(await work()).toEqual(['attention']);
  expect(await db.operation.findFirst()).toMatchObject({ errorCode: 'CLIENT_NOT_FOUND' });
  for (const [name, error] of [
    ['no-such-name-here.ru', 'unknown'],
    ['-', 'wrongName'],
  ] as const)
    expect(await as((change) => pushAway(change, { name, login: 'friend' }))).toMatchObject({ error });
});

test('another partner is asked for a domain once; for what nobody has the registrar says so', async () => {
  const { asciiName } = nameAt(0);
  await as((change) => requestFromPartner(change, { name: 'free-as-the-wind.ru' }));
  expect(await work()).toEqual(['attention']);
  expect(await db.operation.findFirst()).toMatchObject({ errorCode: 'FREE_DOMAIN' });
  expect(await as((change) => requestFromPartner(change, { name: asciiName }))).toMatchObject({ error: 'ours' });
});

test('another account manages a domain too until it is taken back, also when answers are lost', async () => {
  const { id: domainId, asciiName } = nameAt(3);
  const { customerId } = await newCustomer();
  await db.domain.update({ where: { id: domainId }, data: { customerId } });
  const owner = changeAs(customerActor(customerId));
  await lose('service/partcontrol_grant');
  expect(await owner((change) => giveControl(change, { domainId, login: 'friend' }))).toMatchObject({ ok: true });
  expect(await owner((change) => takeControl(change, { domainId }))).toMatchObject({ error: 'inProgress' });
  expect(await work()).toEqual(['succeeded']);
  expect(await ours(asciiName)).toBe('friend');
  expect(await owner((change) => giveControl(change, { domainId, login: 'friend' }))).toMatchObject({
    error: 'alreadyDone',
  });
  const stranger = changeAs(customerActor((await newCustomer()).customerId));
  for (const asked of [
    await stranger((change) => giveControl(change, { domainId, login: 'friend' })),
    await stranger((change) => takeControl(change, { domainId })),
  ])
    expect(asked).toMatchObject({ error: 'notFound' });
  await lose('service/partcontrol_revoke');
  expect(await owner((change) => takeControl(change, { domainId }))).toMatchObject({ ok: true });
  expect(await work()).toEqual(['succeeded', 'succeeded']);
  expect(await ours(asciiName)).toBe('');
});

test('whoever gets a domain does not get those who managed it for its former owner', async () => {
  const { id: domainId, asciiName } = nameAt(4);
  const [{ customerId }, { customerId: next }] = [await newCustomer(), await newCustomer()];
  await db.domain.update({ where: { id: domainId }, data: { customerId } });
  await changeAs(customerActor(customerId))((change) => giveControl(change, { domainId, login: 'friend' }));
  await work();
  await as((change) => assignOwners(change, [{ domainId, customerId: next }]));
  expect(await db.operation.findFirst({ where: { kind: 'domain.revoke-control' } })).toMatchObject({
    customerId: null,
  });
  await work();
  expect(await ours(asciiName)).toBe('');
  expect(await db.domain.findUniqueOrThrow({ where: { id: domainId } })).toMatchObject({ sharedWith: null });
});

/** The other account hands a domain of its own over to ours. */
async function handedOver(): Promise<{ readonly offerId: string; readonly asciiName: string }> {
  const list = await theirs.service.get_list({ servtype: 'domain' }, { lane: 'person' });
  const dname = list.kind === 'done' ? list.answer.services[0]?.dname : undefined;
  if (!dname) throw new Error('the other account has nothing');
  await registrar.control('POST', 'clock', { advanceSeconds: 31 * 86_400 });
  const login = z.string().parse(registrar.env['REGAPI_USERNAME']);
  await theirs.domain.transfer_to_another_account({ domains: [{ dname }], new_user_name: login }, { lane: 'person' });
  const [offer] = await offersTo(regapi);
  if (!offer?.id) throw new Error('nothing was offered');
  const asciiName = toAscii(offer.domain_name) ?? '';
  await db.enteringDomain.deleteMany();
  await db.enteringDomain.create({
    data: { offerId: BigInt(offer.id), asciiName, unicodeName: offer.domain_name, seenAt: new Date() },
  });
  return { offerId: String(offer.id), asciiName };
}

test('what another account hands over is refused, and accepted though the answer is lost', async () => {
  const first = await handedOver();
  expect(await as((change) => decideEntering(change, { offerId: first.offerId, answer: 'refuse' }))).toMatchObject({
    ok: true,
  });
  expect(await as((change) => decideEntering(change, { offerId: first.offerId, answer: 'accept' }))).toMatchObject({
    error: 'inProgress',
  });
  expect(await work()).toEqual(['succeeded']);
  expect(await db.enteringDomain.count()).toBe(0);
  expect(await ours(first.asciiName)).toBeUndefined();

  await forgetOperations();
  const second = await handedOver();
  await lose('domain/accept_or_refuse_entering_list');
  await as((change) => decideEntering(change, { offerId: second.offerId, answer: 'accept' }));
  expect(await work()).toEqual(['succeeded']);
  expect(await ours(second.asciiName)).not.toBeUndefined();
  expect(await as((change) => decideEntering(change, { offerId: second.offerId, answer: 'accept' }))).toMatchObject({
    error: 'notFound',
  });
});
