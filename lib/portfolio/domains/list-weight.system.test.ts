import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { encode } from 'next-auth/jwt';
import { z } from 'zod';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seed, seeded } from '@/bench/pages/seed';
import { startWeb, type TestWeb } from '@/testing/web';

let web: TestWeb;

beforeAll(async () => {
  await seed(process.env['DATABASE_URL'] ?? '', 100);
  web = await startWeb();
});

afterAll(() => web.process.stop());

async function pageAt(path: string, session: string): Promise<string> {
  const token = await encode({ token: { sid: session }, secret: process.env['APP_SECRET'] ?? '' });
  const headers = { cookie: `next-auth.session-token=${token}` };
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
  const none = await bytesOf(`${path}?q=no-such-name`, session);
  const all = await bytesOf(path, session);
  expect((all - none) / rows).toBeLessThan(1024);
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

const built = join(import.meta.dirname, '../../../.next');
const manifest = z.object({ rootMainFiles: z.array(z.string()), polyfillFiles: z.array(z.string()) });

/** What is sent of some scripts. */
const sentOf = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(built, file))).length, 0);

test.each([
  ['the search', '/', seeded.customerSession],
  ['the price list', '/prices', seeded.customerSession],
  ["a customer's list of domains", '/domains', seeded.customerSession],
  ['the list of domains of staff', '/admin/domains', seeded.staffSession],
  ['the overview', '/admin', seeded.staffSession],
])('%s brings no more than half as much JavaScript again as the framework itself', async (...page) => {
  const [, path, session] = page;
  const text = await pageAt(path, session);
  const own = manifest.parse(JSON.parse(readFileSync(join(built, 'build-manifest.json'), 'utf8')));
  const named = [...text.matchAll(/<(?:script|link)[^>]+"\/_next\/(static\/chunks\/[^"?]+\.js)/g)];
  const files = new Set(named.flatMap(([, file]) => file ?? []));
  const loaded = [...files].filter((file) => !own.polyfillFiles.includes(file));
  expect(loaded.length).toBeGreaterThan(own.rootMainFiles.length);
  expect(sentOf(loaded) / sentOf(own.rootMainFiles)).toBeLessThan(1.5);
});
