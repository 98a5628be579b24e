import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { profiles } from '@/lib/portfolio/contacts/profiles';
import { sealContact } from '@/lib/portfolio/contacts/sealed-contact';
import { db } from '@/lib/base/db/client';
import { newId } from '@/lib/base/values/ids';
import { newStaff } from '@/testing/people';
import { startWorker } from '@/testing/process';
import { becomes } from '@/testing/queue';
import { startRewritingProxy, type RewritingProxy } from '@/testing/rewriting-proxy';
import { customerWithMoney, orderDomain, type TestCustomer } from '@/testing/shop';
import { startSimulator, type TestSimulator } from '@/testing/simulator';

const patienceMs = 90_000;
const mailPassword = 'canary-mail-secret';
const passport = '45 09 987654';
const authinfo = 'Canary+Auth/1';
const phone = '+7 495 7654321';
const mail = 'canary@owner.example';

let registrar: TestSimulator;
let proxy: RewritingProxy;
let post: MailServer;

beforeAll(async () => {
  registrar = await startSimulator();
  proxy = await startRewritingProxy(registrar.env['REGAPI_URL'] ?? '');
  post = await startMailServer();
});
afterAll(async () => {
  await proxy.stop();
  await registrar.stop();
  post.stop();
  await db.$disconnect();
});

test(
  'a registrar that repeats our secrets brings none into logs, letters or the database',
  async () => {
    const apiPassword = registrar.env['REGAPI_PASSWORD'] ?? '';
    const login = `login ${apiPassword}`;
    // What this very call was sent; of other calls' contacts nobody could know in a free text.
    const everything = `${login}, passport ${passport} or 4509987654, phone ${phone}, mail ${mail}`;
    const refusal = {
      result: 'error',
      error_code: 'INVALID_CONTACTS',
      error_text: everything,
      error_params: { everything },
    };
    const customer = await customerOf('ru-person');
    await newStaff('operator');
    const worker = startWorker({
      ...registrar.env,
      REGAPI_URL: proxy.url,
      MAIL_URL: `smtp://canary:${mailPassword}@127.0.0.1:${post.port}`,
      LOG_LEVEL: 'debug',
      OPERATIONS_TIME_SCALE: '0.004',
      REGAPI_TIMEOUT_SECONDS: '4',
    });

    proxy.reply('domain/create', { status: 200, body: JSON.stringify(refusal) });
    await becomes(await orderDomain(customer, 'canary-refused.ru'), 'attention', patienceMs);
    proxy.reply('domain/create');
    proxy.set('domain/create', (answer) => ({ ...Object(answer), authinfo, contacts: { passport }, note: login }));
    await becomes(await orderDomain(customer, 'canary-done.ru'), 'succeeded', patienceMs);
    proxy.reply('domain/create', { status: 502, body: `<html>${everything}</html>` });
    await becomes(await orderDomain(customer, 'canary-lost.ru'), 'verifying', patienceMs);
    proxy.reply('service/get_list', { status: 500, body: login });
    proxy.set('user/get_balance', () => ({ result: 'success', answer: { prepay: login, currency: 'RUR', authinfo } }));
    await db.$queryRaw`SELECT 1 AS done FROM graphile_worker.add_job('sync')`;
    await expect.poll(() => post.letters().length, { timeout: patienceMs }).toBeGreaterThanOrEqual(2);
    await expect
      .poll(
        () => db.registrarCall.count({ where: { functionName: { in: ['service/get_list', 'user/get_balance'] } } }),
        {
          timeout: patienceMs,
        },
      )
      .toBeGreaterThanOrEqual(2);
    await worker.stop();

    const seen = { log: worker.output(), letters: post.letters().join('\n'), database: await wholeDatabase() };
    expect(seen.log).toContain('worker stopped');
    expect(seen.letters).toContain('canary-refused.ru');
    expect(seen.database).toContain('[redacted]');
    for (const [place, text] of Object.entries(seen))
      for (const secret of [apiPassword, passport, '4509987654', authinfo, phone, mail, mailPassword])
        expect([place, secret, text.includes(secret)]).toEqual([place, secret, false]);
  },
  5 * patienceMs,
);

/** A customer with money whose contact holds the canary's passport, and somebody to read letters. */
async function customerOf(profile: 'ru-person'): Promise<TestCustomer> {
  const customer = await customerWithMoney();
  const contactId = newId('con');
  const values = profiles[profile].schema.parse({
    lastName: 'Канарейкин',
    firstName: 'Иван',
    latinName: 'Ivan Kanareykin',
    birthDate: '1980-01-01',
    passportNumber: passport,
    passportIssuer: 'ОВД',
    passportIssuedOn: '2008-05-20',
    email: mail,
    phone: '+74957654321',
    country: 'RU',
    postcode: '101000',
    city: 'Москва',
    address: 'ул. Советская, д. 10',
  });
  const data = { id: contactId, customerId: customer.id, profile, label: 'K.', sealed: sealContact(values) };
  await db.contact.create({ data });
  await db.user.create({
    data: {
      id: newId('usr'),
      email: 'reader@example.net',
      passwordHash: 'none',
      name: 'Reader',
      locale: 'en',
      role: 'customer',
      customerId: customer.id,
    },
  });
  return { ...customer, contactId };
}

type MailServer = { readonly port: number; readonly letters: () => readonly string[]; readonly stop: () => void };

/** Takes every letter, and keeps what came. */
async function startMailServer(): Promise<MailServer> {
  const letters: string[] = [];
  const server: Server = createServer((socket) => {
    let letter: string | null = null;
    socket.setEncoding('utf8').write('220 canary\r\n');
    socket.on('error', () => undefined);
    socket.on('data', (text: string) => {
      for (const line of text.split('\r\n').slice(0, -1)) {
        if (letter !== null && line !== '.') letter += `${line}\n`;
        else if (letter !== null) {
          letters.push(letter);
          letter = null;
          socket.write('250 taken\r\n');
        } else if (line.startsWith('EHLO')) socket.write('250-canary\r\n250 AUTH PLAIN\r\n');
        else if (line.startsWith('AUTH')) socket.write('235 in\r\n');
        else if (line === 'DATA') {
          letter = '';
          socket.write('354 go on\r\n');
        } else socket.write(line === 'QUIT' ? '221 bye\r\n' : '250 yes\r\n');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the mail server has no port');
  return { port: address.port, letters: () => letters, stop: () => server.close() };
}

/** Every row of every table as text. */
async function wholeDatabase(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name FROM information_schema.tables
    WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'`;
  const dumps: string[] = [];
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM ${name} t`);
    dumps.push(...rows.map(({ row }) => row));
  }
  return dumps.join('\n');
}
