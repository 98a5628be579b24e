import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { sessionId, type UserId } from '@/lib/base/values/ids';
import type { StaffActor } from '@/lib/people/access/actor';
import { saveYookassa } from '@/lib/money/payments/providers-on';
import { publishText } from '@/lib/people/legal/texts';
import { deliver } from '@/lib/people/mail/deliver';
import type { Mail } from '@/lib/people/mail/transport';
import { writeSettings } from '@/lib/people/settings/read-settings';
import { defaultSettings } from '@/lib/people/settings/schema';
import { newStaff } from '@/testing/people';
import { testLetter } from './letters/test-letter';
import { takeNote } from './notes';
import { firstRun } from './queries';

vi.hoisted(() => {
  process.env['REGAPI_URL'] = 'https://api.example/api/regru2';
  process.env['REGAPI_USERNAME'] = 'reseller';
  process.env['REGAPI_PASSWORD'] = 'secret';
  process.env['MAIL_URL'] = 'smtp://mail.example';
  process.env['MAIL_FROM'] = 'panel@example.com';
});

const actorOf = (id: UserId, role: StaffActor['role']): StaffActor => ({
  kind: 'staff',
  userId: id,
  role,
  sessionId: sessionId('ses_1'),
});

let owner: StaffActor;
let operator: StaffActor;

beforeAll(async () => {
  owner = actorOf((await newStaff('owner')).userId, 'owner');
  operator = actorOf((await newStaff('operator')).userId, 'operator');
});

beforeEach(() => db.setting.deleteMany());
afterAll(() => db.$disconnect());

const done = async () =>
  (await firstRun(owner))?.steps.filter(({ isDone }) => isDone).map(({ step }) => step) ?? 'gone';

test('nothing is done in a new installation, and the owner alone is told', async () => {
  expect(await done()).toEqual([]);
  expect(await firstRun(operator)).toBeNull();
});

test('the registrar is what its last reading says', async () => {
  const at = new Date();
  await db.syncRun.create({ data: { source: 'balance', endedAt: at, problem: 'PASSWORD_AUTH_FAILED' } });
  expect(await firstRun(owner)).toMatchObject({ registrar: { problem: 'PASSWORD_AUTH_FAILED', balance: null } });
  await db.syncRun.create({ data: { source: 'balance', endedAt: at } });
  await db.registrarState.create({ data: { id: 1, balanceMinor: 500_000n, currency: 'RUB', balanceReadAt: at } });
  expect(await done()).toEqual(['registrar']);
});

test('each step is done by what does it, and the list goes with the last', async () => {
  await db.user.update({ where: { id: owner.userId }, data: { totpSealed: 'x' } });
  expect(await done()).not.toContain('prices');
  await db.priceRule.create({ data: { tld: '*', marginBps: 2500 } });
  const settings = { ...defaultSettings, companyName: 'Домен', supportEmail: 'help@example.com' };
  await transaction((tx) => writeSettings(tx, settings));
  await transaction((tx) => publishText(tx, { kind: 'consent', en: 'Yes', ru: 'Да' }));
  expect(await done()).toEqual(['secondFactor', 'registrar', 'prices', 'company', 'legal']);
  expect((await firstRun(owner))?.mail).toMatchObject({ isSetUp: true, letter: { kind: 'unsent' } });
  await takeNote(db, 'letterArrived');
  expect(await done()).toContain('mail');
  await takeNote(db, 'backup');
  expect(await done()).not.toContain('payments');
  await transaction((tx) =>
    saveYookassa(tx, { shopId: '1', secretKey: 'test_key', vatCode: null, keepsMethods: false }),
  );
  expect(await done()).toBe('gone');
});

test('a test letter goes to the owner who asked for it, and to nobody else', async () => {
  const sent: Mail[] = [];
  const job = { kind: 'testLetter', ownerId: owner.userId };
  await deliver([testLetter], job, (mail) => Promise.resolve(void sent.push(mail)));
  const { email } = await db.user.findUniqueOrThrow({ where: { id: owner.userId } });
  expect(sent.map(({ to }) => to)).toEqual([email]);
  expect(sent[0]?.text).toContain('/admin');
});

test('the owner may hide it', async () => {
  expect(await done()).not.toBe('gone');
  await takeNote(db, 'hidden');
  expect(await done()).toBe('gone');
});
