import { runOnce } from 'graphile-worker';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { now, nowMs } from '@/lib/base/clock/clock';
import { db } from '@/lib/base/db/client';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { newId } from '@/lib/base/values/ids';
import { deliver } from '@/lib/people/mail/deliver';
import { letterLog, shownLetter } from '@/lib/people/mail/queries';
import type { Mail } from '@/lib/people/mail/transport';
import { sealContact } from '@/lib/portfolio/contacts/sealed-contact';
import { remindOfData } from '@/lib/portfolio/domains/data-reminders';
import { startTestClock, type TestClock } from '@/testing/clock';
import { gtldValues } from '@/testing/contact-values';
import { staffActor } from '@/testing/customer-actor';
import { newCustomer } from '@/testing/people';
import { letters } from './letters';

const dayMs = 86_400_000;
const connectionString = process.env['DATABASE_URL'] ?? '';

let clock: TestClock;
let sent: Mail[] = [];
let number = 940_000;

beforeAll(async () => {
  clock = await startTestClock();
  // Noon in Moscow: letters come in the daytime.
  const ms = 9 * 3_600_000 - (nowMs() % dayMs);
  await clock.advance(ms > 0 ? ms : ms + dayMs);
  await work();
});
afterAll(async () => {
  await clock.stop();
  await db.$disconnect();
});

async function work(): Promise<void> {
  const send = (mail: Mail) => Promise.resolve(void sent.push(mail));
  await runOnce({ connectionString, taskList: { letter: (job) => deliver(letters, job, send) } });
}

async function named(customerId: string, asciiName: string, ageInDays: number, contactId: string | null = null) {
  number += 1;
  const tld = asciiName.slice(asciiName.indexOf('.') + 1);
  const row = { id: newId('dom'), serviceId: BigInt(number), asciiName, unicodeName: asciiName, tld };
  const createdOn = dateOfDay(dayOf(now(), -ageInDays));
  await db.domain.create({ data: { ...row, customerId, contactId, state: 'active', createdOn } });
}

test('each owner is shown the data of their generic names once a year, and staff see what was shown', async () => {
  const anna = await newCustomer({ email: 'anna@reminders.example' });
  const boris = await newCustomer({ email: 'boris@reminders.example' });
  const contactId = newId('con');
  const { customerId } = anna;
  await db.contact.create({
    data: { id: contactId, customerId, profile: 'gtld', label: 'Ivan Ivanov', sealed: sealContact(gtldValues) },
  });
  await named(customerId, 'old.com', 700, contactId);
  await named(customerId, 'old-too.org', 400);
  await named(customerId, 'young.com', 10, contactId);
  await named(customerId, 'national.ru', 700);
  await named(boris.customerId, 'national-too.ru', 700);
  expect(await remindOfData(db)).toBe(1);
  await Promise.all([remindOfData(db), remindOfData(db)]);
  await work();
  expect(sent.map(({ to }) => to)).toEqual(['anna@reminders.example']);
  const { rows } = await letterLog(staffActor('viewer'), { domain: 'old.com', page: 1 });
  expect(rows).toMatchObject([{ recipient: 'anna@reminders.example', failure: null }]);
  const letter = await shownLetter(staffActor('viewer'), rows[0]?.id ?? '');
  expect(letter?.text).toContain('- old.com: Ivan, Ivanov, ivanov@example.net, +74951234567, Myasnitskaya 1, apt. 2');
  expect(letter?.text).toContain('- old-too.org: see its page');
  expect(letter?.text).not.toMatch(/young|national/);
  sent = [];
  await clock.advance(349 * dayMs);
  await remindOfData(db);
  await work();
  // The young one is a year old by now; the others were shown less than a year ago.
  expect(sent.map(({ text }) => [...text.matchAll(/^- (\S+):/gm)].map(([, name]) => name))).toEqual([['young.com']]);
  sent = [];
  await clock.advance(10 * dayMs);
  await remindOfData(db);
  await work();
  expect(sent.map(({ text }) => [...text.matchAll(/^- (\S+):/gm)].map(([, name]) => name))).toEqual([
    ['old-too.org', 'old.com'],
  ]);
});
