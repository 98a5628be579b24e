import { runOnce } from 'graphile-worker';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { db } from '@/lib/base/db/client';
import { transaction } from '@/lib/base/db/transaction';
import { newId, newOperationId } from '@/lib/base/values/ids';
import { moneyReturned } from '@/lib/money/ledger/letters/money-returned';
import { deliver } from '@/lib/people/mail/deliver';
import { saveNotices } from '@/lib/people/mail/notices';
import { post } from '@/lib/people/mail/post';
import { letterLog } from '@/lib/people/mail/queries';
import type { Mail } from '@/lib/people/mail/transport';
import { registered } from '@/lib/portfolio/domains/letters/registered';
import { currentBot, nameOfBot, removeBot, saveBot } from '@/lib/people/telegram/bot';
import { openCode, saveTopics } from '@/lib/people/telegram/link';
import { ownChat } from '@/lib/people/telegram/queries';
import { takeUpdates } from '@/lib/people/telegram/take-updates';
import { customerActor, staffActor } from '@/testing/customer-actor';
import { newCustomer } from '@/testing/people';
import { testBot, testToken } from '@/testing/telegram';
import { letters } from './letters';

const connectionString = process.env['DATABASE_URL'] ?? '';
const telegram = await vi.hoisted(async () => {
  const { startTelegram } = await import('@/testing/telegram');
  const started = await startTelegram();
  process.env['TELEGRAM_URL'] = started.url;
  return started;
});
let sent: Mail[] = [];

beforeAll(async () => {
  await work();
});
beforeEach(async () => {
  sent = [];
  await transaction((tx) => removeBot(tx));
  await transaction((tx) => saveBot(tx, { token: testToken, name: testBot }));
});
afterAll(async () => {
  await telegram.stop();
  await db.$disconnect();
});

async function work(): Promise<void> {
  const send = (mail: Mail) => Promise.resolve(void sent.push(mail));
  await runOnce({
    connectionString,
    taskList: { letter: (job) => deliver(letters, job, send), telegram: () => Promise.resolve() },
  });
}

let chats = 1000;

async function linked(locale: 'en' | 'ru' = 'en') {
  const { customerId, userId, email } = await newCustomer({ locale });
  const actor = { ...customerActor(customerId), userId };
  chats += 1;
  await transaction((tx) => openCode(tx, actor));
  const waiting = await ownChat(actor);
  if (waiting?.kind !== 'waiting') throw new Error('no code is open');
  telegram.write(chats, `/start ${waiting.code}`);
  expect(await takeUpdates(0, 0)).toBe(1);
  return { actor, email, chat: chats, code: waiting.code };
}

async function moneyBack(customerId: string): Promise<string> {
  const id = newOperationId();
  const operation = { kind: 'domain.register', subject: 'domain:told.ru', input: {}, billing: true, customerId };
  const state = { state: 'cancelled', endedAt: new Date(), heldMinor: 199_00n, heldCurrency: 'RUB' } as const;
  await db.operation.create({ data: { ...operation, ...state, errorCode: 'DOMAIN_STOP_LIST', id } });
  await transaction((tx) => post(tx, moneyReturned, { operationId: id }));
  return id;
}

const toChat = (chat: number) => telegram.sent.filter((message) => message.chat === chat).map(({ text }) => text);

test('the token is sealed, and Telegram says whose it is', async () => {
  expect(await nameOfBot(testToken)).toBe(testBot);
  await expect(nameOfBot('1:wrong')).rejects.toThrow('Telegram: 401');
  expect(await currentBot()).toEqual({ token: testToken, name: testBot });
  expect(JSON.stringify(await db.setting.findMany())).not.toContain(testToken);
});

test('a code links one chat once, and a wrong or spent one links nothing', async () => {
  const { actor, chat, code } = await linked('ru');
  expect(await ownChat(actor)).toMatchObject({
    kind: 'linked',
    topics: { orders: true, renewals: true, duties: true },
  });
  expect(toChat(chat)).toEqual([expect.stringContaining('Готово')]);
  const { customerId, userId } = await newCustomer();
  await transaction((tx) => openCode(tx, { ...customerActor(customerId), userId }));
  telegram.write(5, `/start ${code}`);
  telegram.write(5, '/start nothing-like-a-code');
  telegram.write(5, 'hello');
  expect(await takeUpdates(0, 0)).toBe(0);
  expect(toChat(5)).toHaveLength(2);
  expect(await db.telegramLink.count({ where: { chatId: 5n } })).toBe(0);
  // What was read is not read again.
  expect(await takeUpdates(0, 0)).toBe(0);
  expect(toChat(5)).toHaveLength(2);
});

test('a letter goes by both ways, each once, and by those that were chosen', async () => {
  const { actor, email, chat } = await linked();
  await moneyBack(actor.customerId);
  await work();
  await work();
  expect(sent.filter(({ to }) => to === email)).toHaveLength(1);
  expect(toChat(chat).filter((text) => text.includes('told.ru'))).toHaveLength(1);
  const log = await letterLog(staffActor('viewer'), { customerId: actor.customerId, page: 1 });
  expect(log.rows.map(({ channel, failure }) => `${channel}: ${failure}`).toSorted()).toEqual([
    'mail: null',
    'telegram: null',
  ]);
  await transaction((tx) => saveTopics(tx, actor, { orders: false, renewals: false, transfers: false, duties: false }));
  await moneyBack(actor.customerId);
  await work();
  expect(sent.filter(({ to }) => to === email)).toHaveLength(2);
  expect(toChat(chat).filter((text) => text.includes('told.ru'))).toHaveLength(1);
});

test('what somebody switched off by mail may still come by Telegram', async () => {
  const { actor, email, chat } = await linked();
  await transaction((tx) =>
    saveNotices(tx, actor, { orders: false, renewals: false, transfers: false, timeZone: 'Europe/Moscow' }),
  );
  const { id: domainId } = await db.domain.create({
    data: {
      id: newId('dom'),
      asciiName: 'by-chat.ru',
      unicodeName: 'by-chat.ru',
      tld: 'ru',
      state: 'active',
      customerId: actor.customerId,
    },
  });
  const id = newOperationId();
  const operation = { kind: 'domain.register', subject: 'domain:by-chat.ru', input: { domainId }, billing: true };
  await db.operation.create({
    data: { ...operation, id, customerId: actor.customerId, state: 'succeeded', endedAt: new Date() },
  });
  await transaction((tx) => post(tx, registered, { operationId: id }));
  await work();
  expect(sent.filter(({ to }) => to === email)).toEqual([]);
  expect(toChat(chat).filter((text) => text.includes('by-chat.ru'))).toHaveLength(1);
});

test('whoever blocks the bot is linked no more; the letter still comes by mail, and the outbox says why', async () => {
  const { actor, email, chat } = await linked();
  telegram.block(chat);
  await moneyBack(actor.customerId);
  await work();
  expect(sent.filter(({ to }) => to === email)).toHaveLength(1);
  const log = await letterLog(staffActor('viewer'), { customerId: actor.customerId, page: 1 });
  expect(log.rows.find(({ channel }) => channel === 'telegram')).toMatchObject({ sentAt: null, failure: '403' });
  expect(await ownChat(actor)).toEqual({ kind: 'unlinked' });
});

test('no error and no row repeats the token', async () => {
  const wrong = `${testToken}x`;
  const error: unknown = await nameOfBot(wrong).catch((thrown: unknown) => thrown);
  expect(JSON.stringify([String(error), Object(error).stack, Object(error).cause])).not.toContain(wrong);
  const rows = await db.$queryRaw<{ found: string }[]>`
    SELECT payload::text AS found FROM graphile_worker._private_jobs UNION ALL SELECT details::text FROM audit_entry`;
  expect(JSON.stringify(rows)).not.toContain(testToken);
});
