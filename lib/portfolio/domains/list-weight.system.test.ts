import { encode } from 'next-auth/jwt';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seed, seeded } from '@/bench/pages/seed';
import { javascriptOf, mostJavascript } from '@/testing/javascript';
import { startWeb, type TestWeb } from '@/testing/web';

let web: TestWeb;

beforeAll(async () => {
  await seed(process.env['DATABASE_URL'] ?? '', 100);
  web = await startWeb();
});

afterAll(() => web.process.stop());

async function pageAt(path: string, session: string | null): Promise<string> {
  const token = session && (await encode({ token: { sid: session }, secret: process.env['APP_SECRET'] ?? '' }));
  const headers = token ? { cookie: `next-auth.session-token=${token}` } : {};
  const { status, text } = await web.send({ path, method: 'GET', headers });
  expect(status).toBe(200);
  return text;
}

const bytesOf = async (path: string, session: string) => Buffer.byteLength(await pageAt(path, session));

test.each([
  ['staff', '/admin/domains', seeded.staffSession, 50],
  ['its owner', '/domains', seeded.customerSession, 20],
])('a row of the list of domains costs %s less than a kilobyte, markup and payload together', async (...list) => {
  const [, path, session, rows] = list;
  // What stands around the rows of a list, whether there is one or fifty, is not theirs.
  const one = await bytesOf(`${path}?q=timber-alpha-19.org`, session);
  const all = await bytesOf(path, session);
  expect((all - one) / (rows - 1)).toBeLessThan(1024);
});

test.each([
  ['staff', '/admin/domains', seeded.staffSession],
  ['a customer', '/domains', seeded.customerSession],
])(
  'the frame of a list costs %s less than 64 kilobytes: words of the browser are files that it keeps',
  async (...list) => {
    const [, path, session] = list;
    expect(await bytesOf(`${path}?q=no-such-name`, session)).toBeLessThan(64 * 1024);
  },
);

test.each([
  ['the search', '/', seeded.customerSession],
  ['the price list', '/prices', seeded.customerSession],
  ["a customer's list of domains", '/domains', seeded.customerSession],
  ['the list of domains of staff', '/admin/domains', seeded.staffSession],
  ['the overview', '/admin', seeded.staffSession],
  ['signing in', '/sign-in', null],
  ['the settings of staff', '/admin/settings', seeded.staffSession],
  ['a new customer', '/admin/customers/new', seeded.staffSession],
  ['a new contact', '/contacts/new?profile=ru-person', seeded.customerSession],
])('%s brings no more than half as much JavaScript again as the framework itself', async (...page) => {
  const [, path, session] = page;
  expect(javascriptOf(await pageAt(path, session))).toBeLessThanOrEqual(mostJavascript);
});
