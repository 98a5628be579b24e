import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { ActionState } from '@/lib/people/auth/action-state';
import type { Actor } from '@/lib/people/access/actor';
import { drawnFor, drawnForField } from '@/lib/people/auth/drawn-for';
import { perform, type ActionBody, type ActionOptions } from '@/lib/people/auth/perform';
import { countAttempt } from '@/lib/people/auth/rate-limit';
import type { Guard } from '@/lib/people/access/policy';
import type { RequestInfo } from '@/lib/people/auth/request';
import { db } from '@/lib/base/db/client';
import { customerId, newId, sessionId, userId } from '@/lib/base/values/ids';

afterAll(() => db.$disconnect());

const input = z.object({ name: z.string().min(2), password: z.string().min(1).optional() });
const ownRequest: RequestInfo = { address: '192.0.2.1', userAgent: 'test', locale: 'en', isOwn: true };
const session = { userId: userId('usr_1'), sessionId: sessionId('ses_1') };
const customer = { kind: 'customer', customerId: customerId('cus_1'), seenBy: null, ...session } as const;
const seenAs = { ...customer, seenBy: userId('usr_1') } as const;
const staff = (role: 'viewer' | 'operator' | 'owner') => ({ kind: 'staff', role, ...session }) as const;

const audited = () => ({ subject: 'test:1', details: { kept: true } });
const writing: ActionBody<typeof input, Guard, null> = async ({ tx, input: { name } }) => {
  await tx.setting.create({ data: { key: name, value: true } });
  return { ok: true, value: null };
};

function run(
  options: Partial<ActionOptions<typeof input, Guard>>,
  body: ActionBody<typeof input, Guard, null>,
  {
    actor = null,
    request = ownRequest,
    drawn = actor,
    fields,
  }: { actor?: Actor | null; request?: RequestInfo; drawn?: Actor | null; fields: Record<string, string> },
) {
  const formData = new FormData();
  formData.append(drawnForField, drawnFor(drawn));
  for (const [name, value] of Object.entries(fields)) formData.append(name, value);
  return perform({ name: 'test.run', input, guard: 'anyone', audit: audited, ...options }, body, {
    actor,
    request,
    formData,
  });
}

async function wasWritten(key: string): Promise<boolean> {
  return (await db.setting.count({ where: { key } })) > 0;
}

beforeAll(async () => {});

test('a success is written together with who did it', async () => {
  const fields = { name: newId('key') };
  const { state } = await run({ guard: 'customer' }, writing, { actor: seenAs, fields });
  expect(state).toEqual({ status: 'success', value: null });
  expect(await wasWritten(fields.name)).toBe(true);
  expect(await db.auditEntry.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
    action: 'test.run',
    subject: 'test:1',
    userId: 'usr_1',
    customerId: 'cus_1',
    actingUserId: 'usr_1',
    address: '192.0.2.1',
    details: { kept: true },
  });
});

test('a refusal by the body undoes what it wrote, keeps what was typed and leaves no audit row', async () => {
  const fields = { name: newId('key') };
  const before = await db.auditEntry.count();
  const { state } = await run(
    {},
    async (call) => {
      await writing(call);
      return { ok: false, formErrors: ['errors.busy'], fieldErrors: { name: ['errors.taken'] } };
    },
    { fields },
  );
  expect(state).toMatchObject({
    status: 'error',
    formErrors: ['errors.busy'],
    submission: { status: 'error', initialValue: { name: fields.name }, error: { name: ['errors.taken'] } },
  });
  expect(await wasWritten(fields.name)).toBe(false);
  expect(await db.auditEntry.count()).toBe(before);
});

test('an error nobody foresaw undoes everything and shows an event id alone', async () => {
  const fields = { name: newId('key') };
  const { state } = await run(
    {},
    async (call) => {
      await writing(call);
      throw new Error('the secret is swordfish');
    },
    { fields },
  );
  expect(JSON.stringify(state)).not.toContain('swordfish');
  expect(state).toMatchObject({
    status: 'error',
    formErrors: [expect.stringMatching(/^errors\.unexpected\?event=[0-9a-f]{8}$/)],
  });
  expect(await wasWritten(fields.name)).toBe(false);
});

test('wrong input names its field, and a password is never sent back', async () => {
  const { state } = await run({}, writing, { fields: { name: 'x', password: 'swordfish' } });
  expect(state).toMatchObject({
    status: 'error',
    formErrors: [],
    submission: { error: { name: ['errors.tooShort?min=2'] } },
  });
  expect(JSON.stringify(state)).not.toContain('swordfish');
});

test.each([
  ['customer', null, 'errors.notSignedIn'],
  ['staff', null, 'errors.notSignedIn'],
  ['person', null, 'errors.notSignedIn'],
  ['customer', staff('owner'), 'errors.forbidden'],
  ['staff', customer, 'errors.forbidden'],
  ['staff', seenAs, 'errors.forbidden'],
  ['operator', staff('viewer'), 'errors.forbidden'],
  ['owner', staff('operator'), 'errors.forbidden'],
] as const)('the guard %s refuses %j', async (guard, actor, error) => {
  const fields = { name: newId('key') };
  const { state } = await run({ guard }, writing, { actor, fields });
  expect(state).toMatchObject({ status: 'error', formErrors: [error] });
  expect(await wasWritten(fields.name)).toBe(false);
});

test('credentials are out of reach of staff who "see as" a customer', async () => {
  const fields = { name: newId('key') };
  const { state } = await run({ guard: 'person', forbidWhenSeenAs: true }, writing, { actor: seenAs, fields });
  expect(state).toMatchObject({ status: 'error', formErrors: ['errors.forbiddenWhenSeenAs'] });
  expect(await wasWritten(fields.name)).toBe(false);
});

test('a form of another site is refused', async () => {
  const fields = { name: newId('key') };
  const { state } = await run({}, writing, { request: { ...ownRequest, isOwn: false }, fields });
  expect(state).toMatchObject({ status: 'error', formErrors: ['errors.foreignOrigin'] });
  expect(await wasWritten(fields.name)).toBe(false);
});

test('attempts are counted though they fail, in parallel too, and the wait is told in minutes', async () => {
  const bucket = newId('bucket');
  const limits = () => [{ bucket, most: 5, windowMs: 15 * 60_000 }];
  const attempt = () => run({ limits }, async () => ({ ok: false }), { fields: { name: 'somebody' } });
  const burst = await Promise.all(Array.from({ length: 20 }, attempt));
  expect(burst.filter(({ state }) => !wasLimited(state)).length).toBeLessThanOrEqual(5);
  for (let further = 0; further < 5; further += 1) await attempt();
  const { state } = await attempt();
  expect(state).toMatchObject({ status: 'error', formErrors: ['errors.tooManyAttempts?minutes=15'] });
});

test('an attempt that is counted while it is prepared is refused alike, and is no refusal by the body', async () => {
  const bucket = newId('bucket');
  const refusals: string[] = [];
  const options = {
    prepare: async () => {
      await countAttempt(db, [{ bucket, most: 1, windowMs: 15 * 60_000 }]);
      return undefined;
    },
    afterRefusal: ({ name }: { name: string }) => Promise.resolve(void refusals.push(name)),
  };
  const attempt = (name: string) => run(options, async () => ({ ok: false }), { fields: { name } });
  expect(wasLimited((await attempt('first')).state)).toBe(false);
  expect((await attempt('second')).state).toMatchObject({ formErrors: ['errors.tooManyAttempts?minutes=15'] });
  expect(refusals).toEqual(['first']);
});

function wasLimited(state: ActionState): boolean {
  return state.status === 'error' && state.formErrors.some((error) => error.startsWith('errors.tooManyAttempts'));
}

test.each([
  [
    'a sparse index',
    [
      ['a[100000000]', '1'],
      ['name[100000000]', '1'],
    ],
  ],
  ['a deep name', [[`name${'.x'.repeat(50_000)}`, '1']]],
  ['deep JSON', [['name', '['.repeat(100_000)]]],
  ['a megabyte', [['name', 'x'.repeat(1_000_000)]]],
  ['NUL', [['name', 'so\0me']]],
  ['half of a pair', [['name', 'some\ud800']]],
  [
    'broken form state',
    [
      ['__intent__', '{'],
      ['__state__', '{'],
    ],
  ],
] as const)('%s from nobody is refused by the guard, and for a customer harms nothing', async (_what, entries) => {
  const fields = Object.fromEntries(entries);
  const { state } = await run({ guard: 'customer' }, writing, { fields });
  expect(state).toMatchObject({ status: 'error', formErrors: ['errors.notSignedIn'] });
  const asked = await run({ guard: 'customer' }, async () => ({ ok: false }), { actor: customer, fields });
  expect(asked.state).toMatchObject({ status: 'error', formErrors: [] });
  expect(JSON.stringify(asked.state).length).toBeLessThan(250_000);
});

test('what no schema declares is not parsed and not sent back', async () => {
  const fields = { name: 'x', other: 'swordfish', 'other[7]': 'swordfish' };
  const { state } = await run({}, writing, { fields });
  expect(JSON.stringify(state)).not.toContain('other');
  expect(state).toMatchObject({ submission: { error: { name: ['errors.tooShort?min=2'] } } });
});

test('NUL in a field is an error of the field', async () => {
  const { state } = await run({}, writing, { fields: { name: 'so\0me' } });
  expect(state).toMatchObject({ submission: { error: { name: ['errors.unreadableCharacters'] } } });
});

test('a form of another site is not even read', async () => {
  const { state } = await run({}, writing, { request: { ...ownRequest, isOwn: false }, fields: { name: 'typed' } });
  expect(state).toEqual({ status: 'error', submission: null, formErrors: ['errors.foreignOrigin'] });
});

const other = { ...customer, customerId: customerId('cus_2') } as const;
const successor = { ...customer, userId: userId('usr_2') } as const;
const drawnForAnother = ['errors.drawnForAnother'];

test.each([
  ['while seeing as another customer', { ...seenAs }, { ...seenAs, customerId: other.customerId }, drawnForAnother],
  ['by staff who now see as a customer', staff('operator'), seenAs, drawnForAnother],
  ['by somebody else of that customer', customer, successor, drawnForAnother],
  ['by nobody any more', customer, null, ['errors.notSignedIn']],
] as const)('a form is refused when it is sent %s', async (_when, drawn, actor, formErrors) => {
  const fields = { name: newId('key'), password: 'swordfish' };
  const { state } = await run({}, writing, { drawn, actor, fields });
  expect(state).toMatchObject({ formErrors, submission: { initialValue: { name: fields.name } } });
  expect(JSON.stringify(state)).not.toContain('swordfish');
  expect(await wasWritten(fields.name)).toBe(false);
});

test.each([
  ['drawn for nobody', { guard: 'customer' }, null],
  ['of an action for whomever', { forWhomever: true }, other],
] as const)('a form %s is taken from whoever sends it', async (_which, options, drawn) => {
  const fields = { name: newId('key') };
  const { state } = await run(options, writing, { drawn, actor: customer, fields });
  expect(state).toEqual({ status: 'success', value: null });
});

test('a form of a customer that does not say whom it was drawn for is refused', async () => {
  const formData = new FormData();
  formData.append('name', newId('key'));
  const asked = { actor: customer, request: ownRequest, formData };
  const { state } = await perform({ name: 'test.run', input, guard: 'customer' }, writing, asked);
  expect(state).toMatchObject({ status: 'error', formErrors: drawnForAnother });
});
