import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { envKeys, readEnv } from '@/lib/env-schema';

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
