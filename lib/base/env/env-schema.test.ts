import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { envKeys, readEnv } from '@/lib/base/env/env-schema';

const whole = { APP_SECRET: 'x'.repeat(32), DATABASE_URL: 'postgresql://localhost/domovoi' };

function problemsOf(source: Record<string, string>): readonly string[] {
  const reading = readEnv({ ...whole, ...source });
  return reading.ok ? [] : reading.problems;
}

test('a secret and a database are enough; the rest has defaults', () => {
  const reading = readEnv(whole);
  expect(reading).toMatchObject({
    ok: true,
    env: { PORT: 3000, PUBLIC_URL: 'http://localhost:3000', REGAPI_HOURLY_LIMIT: 1200 },
  });
});

test('the public address follows the port and loses a trailing slash', () => {
  expect(readEnv({ ...whole, PORT: '8080' })).toMatchObject({ env: { PUBLIC_URL: 'http://localhost:8080' } });
  expect(readEnv({ ...whole, PUBLIC_URL: 'https://a.example/' })).toMatchObject({
    env: { PUBLIC_URL: 'https://a.example' },
  });
});

test('an empty value counts as absent', () => {
  expect(problemsOf({ PORT: '', MAIL_URL: '', REGAPI_URL: '' })).toEqual([]);
});

test('each mistake is one line with the key, what is wrong and a good value', () => {
  expect(problemsOf({ PORT: 'abc', MAIL_URL: 'mail.example.com', REGAPI_SIGNATURE_DIGEST: 'md5' })).toEqual([
    'PORT must be a port number from 1 to 65535; example: PORT=3000',
    'REGAPI_SIGNATURE_DIGEST must be sha1 or sha512; example: REGAPI_SIGNATURE_DIGEST=sha1',
    'MAIL_URL must be the address of a mail server; example: MAIL_URL=smtp://user:secret@mail.example.com:587',
  ]);
});

test.each([
  ['MAIL_URL', 'smtp://user:hun#ter2@mail.example.com:587'],
  ['MAIL_URL', 'smtp://user:12#ter2@mail.example.com:587'],
  ['MAIL_URL', 'smtp://user:hun@ter2@mail.example.com'],
  ['MAIL_URL', 'smtp://us@er:hunter2@mail.example.com'],
  ['DATABASE_URL', 'postgresql://user:hun/ter2@db.example.com/domovoi'],
  ['DATABASE_URL', 'postgresql://user:12?ter2@db.example.com/domovoi'],
  ['DATABASE_URL', 'postgresql://user:100%ter2@db.example.com/domovoi'],
  ['REGAPI_URL', 'https://user:hun/ter2@api.example.com/api/regru2'],
])('a password of %s that is not percent-encoded is told by the name of the key alone: %s', (key, value) => {
  const problems = problemsOf({ REGAPI_USERNAME: 'reseller', REGAPI_PASSWORD: 'x', [key]: value });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(new RegExp(`^${key} has a character in its login or password .* # as %23, @ as %40`));
  for (const part of ['hun', 'ter2', '100', '12']) expect(problems[0]).not.toContain(part);
});

test('an address with an encoded password, or with none, is taken', () => {
  const encoded = 'p%23%40%2F%3F%25';
  expect(
    problemsOf({
      MAIL_URL: `smtps://user%40example.com:${encoded}@mail.example.com:465/?pool=true`,
      DATABASE_URL: `postgresql://user:${encoded}@db.example.com:5432/domovoi?sslmode=require`,
      REGAPI_URL: 'https://api.example.com/api/regru2',
      REGAPI_USERNAME: 'reseller',
      REGAPI_PASSWORD: 'p#@/?%',
    }),
  ).toEqual([]);
});

test.each([
  ['127.0.0.1', 0],
  ['::1', 0],
  ['localhost', 0],
  ['example.com', 1],
  ['127.0.0.1:3000', 1],
])('the web listens on an address of this machine: %s has %i problems', (address, count) => {
  expect(problemsOf({ LISTEN_ADDRESS: address })).toHaveLength(count);
});

test('a mistaken secret is not repeated', () => {
  expect(problemsOf({ APP_SECRET: 'hunter2' }).join()).not.toContain('hunter2');
});

test('a registrar needs a login and a way to prove it', () => {
  expect(problemsOf({ REGAPI_URL: 'https://api.example/api/regru2' })).toHaveLength(2);
  const login = { REGAPI_URL: 'https://api.example/api/regru2', REGAPI_USERNAME: 'reseller' };
  expect(problemsOf({ ...login, REGAPI_PASSWORD: 'x' })).toEqual([]);
  expect(problemsOf({ ...login, REGAPI_SIGNATURE_KEY_FILE: 'package.json' })).toEqual([]);
  expect(problemsOf({ ...login, REGAPI_SIGNATURE_KEY_FILE: 'no-such-file' })).toHaveLength(1);
});

test('a client certificate comes with its key', () => {
  expect(problemsOf({ REGAPI_CLIENT_CERTIFICATE_FILE: 'package.json' })).toHaveLength(1);
});

test('.env.example documents every key and no other', () => {
  const lines = readFileSync('.env.example', 'utf8').split('\n');
  const documented = lines.flatMap((line, index) => {
    const key = /^([A-Z_]+)=/.exec(line)?.[1];
    return key === undefined ? [] : [{ key, above: lines[index - 1] ?? '' }];
  });
  expect(documented.map(({ key }) => key).sort()).toEqual([...envKeys].sort());
  for (const { above } of documented) expect(above).toMatch(/^#|^REGAPI_CLIENT_CERTIFICATE_FILE=/);
});
