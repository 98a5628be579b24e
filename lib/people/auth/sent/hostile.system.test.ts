import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { formShape } from '@/lib/people/auth/form-shape';
import { db } from '@/lib/base/db/client';
import { declaredActions, type DeclaredAction } from '@/testing/actions';
import { builtActions, byRouter, targetOf, type BuiltAction } from '@/testing/built-actions';
import {
  brokenBodies,
  hostileFields,
  hostileEncodings,
  multipart,
  multipartType,
  sentByBrowser,
  sentByRouter,
} from '@/testing/hostile-bodies';
import { startWeb, type Asking, type Answer, type TestWeb } from '@/testing/web';

/** Of CPU, for one request: what a server that does nothing else needs at most to answer it. */
const budgetMs = 200;

const actions = await declaredActions();
const encodings = hostileEncodings('7f'.repeat(21));
let web: TestWeb;
let built: ReadonlyMap<string, BuiltAction>;
let visitors = 0;

beforeAll(async () => {
  web = await startWeb({ TRUSTED_PROXY_HOPS: '1' });
  built = builtActions();
  // Pages and actions are loaded as they are first asked for, which is nobody's attack.
  for (const action of built.values()) await web.send(byRouter(action, []));
}, 120_000);

afterAll(async () => {
  await web.process.stop();
  await db.$disconnect();
});

test('every action of the source is in the build, and no other', () => {
  expect([...built.keys()].sort()).toEqual(actions.map(({ file, name }) => `${file} ${name}`).sort());
});

describe('a stranger gets a short answer at once, and nothing happens', () => {
  let before: unknown;
  beforeAll(async () => {
    before = await rowCounts();
  });

  it.each(actions)('$file $name', { timeout: 120_000 }, async (action) => {
    const target = targetOf(built, action);
    for (const [what, fields] of Object.entries(hostileFields(fieldOf(action)))) {
      const answer = await atOnce(byRouter(target, fields), what);
      expect(answer.status, what).toBeLessThan(500);
      expect(answer.text, what).not.toMatch(/^1:\{"status":"success"|errors\.unexpected/m);
    }
    const everything = Object.values(hostileFields(fieldOf(action)))
      .flat()
      .filter(([, value]) => value.length < 1000)
      .slice(0, 400);
    expect((await atOnce(byBrowser(target, sentByBrowser(target.id, everything)), 'all of it')).status).toBeLessThan(
      500,
    );
    for (const { what, byRouter: sent, byBrowser: bound } of encodings) {
      expect((await atOnce({ ...byRouter(target, []), body: sent }, what)).status, what).toSatisfy(isRefusal);
      // A body that is too long for one is too long for both, and takes long to send.
      if (sent.length > 2_000_000) continue;
      const headers = { 'content-type': multipartType };
      const answer = await atOnce({ path: target.path, headers, body: bound(target.id) }, what);
      expect(answer.status, what).toSatisfy(isRefusal);
    }
    for (const [what, { type, body }] of Object.entries(brokenBodies)) {
      const headers = { 'next-action': target.id, ...(type !== null && { 'content-type': type }) };
      expect((await atOnce({ path: target.path, headers, body }, what)).status, what).toSatisfy(isRefusal);
    }
  });

  it('no row was written but the count of attempts', async () => {
    expect(await rowCounts()).toEqual(before);
  });
});

describe('what no page of ours sends is refused in a few words', () => {
  const form = multipart(sentByRouter([]));
  const typed = { 'content-type': multipartType };

  it.each([
    ['a page of somebody else', { origin: 'https://evil.example' }, 403],
    ['no page', { origin: '' }, 403],
    ['a page that hides where it is', { origin: 'null' }, 403],
    ['an origin that is none', { origin: 'x y' }, 403],
    ['an action that does not exist', { 'next-action': '7f'.repeat(21) }, 409],
    ['an action that cannot exist', { 'next-action': 'toString' }, 400],
  ])('from %s', async (_what, headers, status) => {
    const answer = await atOnce(
      { path: '/sign-in', headers: { 'next-action': anAction(), ...typed, ...headers }, body: form },
      _what,
    );
    expect(answer).toMatchObject({ status, text: expect.stringMatching(/^[^<]{1,100}$/) });
  });

  it.each([
    '/favicon.ico',
    '/_next/staticx',
    '/_next/static/x',
    '/_next/image',
    '/_next/imagex',
    '/nowhere',
    '/sign-in/',
    '//sign-in',
  ])('to %s', async (path) => {
    const headers = { ...typed, origin: 'https://evil.example' };
    const answer = await atOnce({ path, headers, body: multipart(sentByBrowser(anAction(), [])) }, path);
    expect(answer.status).toBeGreaterThanOrEqual(300);
    expect(answer.status).toBeLessThan(500);
    expect(answer.text).toMatch(/^[^<]{0,100}$/);
  });

  it.each(
    ['/sign-in', '/api/health', '/api/auth/signin', '/api/live/queue'].flatMap((path) =>
      ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'BREW'].map((method) => [method, path] as const),
    ),
  )('by %s %s', async (method, path) => {
    expect((await atOnce({ method, path, headers: typed, body: form }, method)).status).toSatisfy(isRefusal);
  });

  it.each([
    '/api/health',
    '/api/live/queue',
    '/api/live/availability?q=a',
    '/api/live/orders/x',
    '/api/live/operations/x',
  ])('to %s, which is read', async (path) => {
    expect((await atOnce({ path, headers: typed, body: form }, path)).status).toBe(405);
  });

  const signIns = [
    'signin/credentials',
    'callback/credentials',
    'signout',
    '_log',
    'session',
    'nothing',
    'callback/nothing',
  ];
  const bodies: readonly (readonly [string, string | null, string])[] = [
    ['no type', null, 'a=1'],
    ['another type', 'text/plain', 'a=1'],
    ['a form of files', multipartType, form],
    ['broken JSON', 'application/json', '{'],
    ['deep JSON', 'application/json', `${'['.repeat(4000)}${']'.repeat(4000)}`],
    ['a list', 'application/json', '[]'],
    ['an object in it', 'application/json', '{"email":{"contains":""},"password":{}}'],
    ['a prototype', 'application/json', '{"__proto__":{"json":"true"}}'],
    ['a megabyte', 'application/json', `{"email":"${'a'.repeat(1_000_000)}"}`],
    ['many fields', 'application/x-www-form-urlencoded', 'a=1&'.repeat(100_000)],
    ['NUL', 'application/x-www-form-urlencoded', 'email=a%00b&password=x'],
    ['NUL in JSON', 'application/json', '{"email":"a\\u0000b"}'],
    ['half of a character', 'application/json', '{"email":"\\ud800"}'],
  ];

  it.each(signIns)('to /api/auth/%s', async (action) => {
    for (const [what, type, body] of bodies) {
      const answer = await atOnce(
        { path: `/api/auth/${action}`, headers: type === null ? {} : { 'content-type': type }, body },
        what,
      );
      expect(answer.status, what).toSatisfy(isRefusal);
    }
  });

  it.each(signIns)('a readable body for /api/auth/%s is answered by next-auth', async (action) => {
    for (const body of [
      '',
      'email=a&password=b&json=true',
      'csrfToken=x&email=a&password=b&callbackUrl=https://evil.example',
    ]) {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const answer = await atOnce({ path: `/api/auth/${action}`, headers, body }, body);
      expect(answer.status).toBeLessThan(500);
      expect(String(answer.headers['location'])).not.toContain('evil.example');
    }
  });
});

test('a flood of forms leaves no memory behind', { timeout: 120_000 }, async () => {
  const flood = Object.entries(hostileFields('email')).flatMap(([what, fields]) => [
    {
      what,
      asking: {
        path: '/sign-in',
        headers: { 'next-action': anAction(), 'content-type': multipartType },
        body: multipart(sentByRouter(fields)),
      },
    },
  ]);
  const rounds = async (count: number) => {
    for (let round = 0; round < count; round += 1) for (const { what, asking } of flood) await atOnce(asking, what);
  };
  await rounds(5);
  const before = await web.bytes();
  await rounds(20);
  expect((await web.bytes()) - before).toBeLessThan(20_000_000);
});

test('nothing unexpected was logged', () => expect(web.process.output()).not.toMatch(/"level":"error"|⨯/));

function anAction(): string {
  return built.get('lib/shop/sign-in/actions.ts signIn')?.id ?? '';
}

/** A field that the action declares, so that the attack gets as far as it can. */
function fieldOf({ input }: DeclaredAction): string {
  const shape = input ? formShape(input) : null;
  return (shape?.kind === 'parts' ? [...shape.parts.keys()].at(-1) : undefined) ?? 'locale';
}

function byBrowser({ path }: BuiltAction, parts: Parameters<typeof multipart>[0]): Asking {
  return { path, headers: { 'content-type': multipartType }, body: multipart(parts) };
}

function isRefusal(status: number): boolean {
  return status >= 400 && status < 500;
}

/** Sends it, again where a collector took its turn, and holds the server to its time and the answer to no secrets. */
async function atOnce(asking: Asking, what: string): Promise<Answer> {
  let least = Number.POSITIVE_INFINITY;
  let answer: Answer | null = null;
  for (let round = 0; round < 3 && least >= budgetMs; round += 1) {
    const before = await web.cpuMs();
    answer = await web.send({ ...asking, headers: { ...asking.headers, 'x-forwarded-for': nextVisitor() } });
    least = Math.min(least, (await web.cpuMs()) - before);
  }
  if (!answer) throw new Error('nothing was sent');
  expect(least, what).toBeLessThan(budgetMs);
  expect(answer.text, what).not.toMatch(/\n\s+at |node_modules|\.next\/server/);
  return answer;
}

/** Each from an address of its own: nobody's attempts are counted together with another's here. */
function nextVisitor(): string {
  visitors += 1;
  return `10.${(visitors >> 16) & 255}.${(visitors >> 8) & 255}.${visitors & 255}`;
}

async function rowCounts(): Promise<unknown> {
  const tables = z
    .array(z.object({ name: z.string() }))
    .parse(
      await db.$queryRaw`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'rate_limit_hit' ORDER BY 1`,
    );
  return Promise.all(
    tables.map(async ({ name }) => [name, await db.$queryRawUnsafe(`SELECT count(*)::int AS count FROM "${name}"`)]),
  );
}
