import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { setClock, sleep, steadyMs } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { saveBuyer } from '@/lib/money/buyers/buyers';
import { buyerOf, ownCheck } from '@/lib/money/buyers/queries';
import { changeAs, customerActor } from '@/testing/customer-actor';
import { testBuyer } from '@/testing/papers';
import { newCustomer } from '@/testing/people';
import { askDue, checkOf } from './checks';

type Reply = { readonly status?: number; readonly body: unknown };

let reply: Reply;
let asked: unknown;
const server = createServer((request, response) => {
  text(request).then(
    (body) => {
      asked = JSON.parse(body);
      response.statusCode = reply.status ?? 200;
      response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body));
    },
    () => response.destroy(),
  );
});
let url = '';
const later = (minutes: number) => setClock({ nowMs: () => Date.now() + minutes * 60_000, steadyMs, wait: sleep });
const german = { ...testBuyer, kind: 'eu', name: 'Muster GmbH', inn: '', kpp: '', ogrn: '' } as const;

async function saved(vatId: string) {
  const actor = customerActor((await newCustomer()).customerId);
  const save = () => changeAs(actor)((change) => saveBuyer(change, { ...german, vatId }));
  await save();
  return { actor, save };
}

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterEach(() => setClock(undefined));
afterAll(async () => {
  server.close();
  await db.$disconnect();
});

test('an id stays unconfirmed while VIES is down, and is asked about again, later each time', async () => {
  const { actor } = await saved('DE136695976');
  expect(await ownCheck(actor)).toMatchObject({ state: 'unconfirmed' });
  for (const [minutes, body, failure] of [
    [0, { actionSucceed: false, errorWrappers: [{ error: 'MS_UNAVAILABLE' }] }, 'MS_UNAVAILABLE'],
    [2, { isValid: false, userError: 'TIMEOUT' }, 'TIMEOUT'],
    [6, '<html>', 'UNREACHABLE'],
    [12, { valid: 'yes' }, 'UNREADABLE'],
  ] as const) {
    later(minutes);
    reply = { body };
    expect(await askDue({ url, requester: '' })).toEqual({ asked: 1, answered: 0 });
    expect(await askDue({ url, requester: '' })).toEqual({ asked: 0, answered: 0 });
    expect(await db.vatIdCheck.findUnique({ where: { vatId: 'DE136695976' } })).toMatchObject({
      state: 'unconfirmed',
      failure,
    });
  }
  later(60);
  reply = { status: 503, body: { valid: true } };
  expect(await askDue({ url, requester: '' })).toEqual({ asked: 1, answered: 0 });
  later(120);
  reply = { body: { valid: true, name: '---', address: 'Berlin\n10115', requestIdentifier: 'WAPIAAAA' } };
  expect(await askDue({ url, requester: 'FR40303265045' })).toEqual({ asked: 1, answered: 1 });
  expect(asked).toEqual({
    countryCode: 'DE',
    vatNumber: '136695976',
    requesterMemberStateCode: 'FR',
    requesterNumber: '40303265045',
  });
  expect(await db.vatIdCheck.findUnique({ where: { vatId: 'DE136695976' } })).toMatchObject({
    state: 'valid',
    name: '',
    address: 'Berlin 10115',
    consultation: 'WAPIAAAA',
    failure: null,
    answeredAt: expect.any(Date),
  });
  expect(await ownCheck(actor)).toMatchObject({ state: 'valid', consultation: 'WAPIAAAA' });
  expect(await buyerOf(actor)).toMatchObject({ vatId: 'DE136695976' });
});

test('a "no" is said, and asked about anew when the id is saved again', async () => {
  reply = { body: { isValid: false, userError: 'INVALID' } };
  const { actor, save } = await saved('NL004495445B01');
  expect(await askDue({ url, requester: '' })).toEqual({ asked: 1, answered: 1 });
  expect(await ownCheck(actor)).toMatchObject({ state: 'invalid' });
  await save();
  expect(await checkOf(db, 'NL004495445B01')).toMatchObject({ state: 'unconfirmed', answeredAt: null });
  reply = { body: { isValid: true, userError: 'VALID' } };
  expect(await askDue({ url, requester: '' })).toEqual({ asked: 1, answered: 1 });
  const other = customerActor((await newCustomer()).customerId);
  expect(await ownCheck(other)).toBe(null);
});
