import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { API_FUNCTIONS } from './functions/table';
import { FUNCTIONS } from './reference/facts';
import { LOGIN, openSimulator, type OpenSimulator } from './testing/open-simulator';

let open: OpenSimulator;
beforeAll(async () => {
  open = await openSimulator();
  await open.control('POST', 'settings', { callsPerHour: 1_000_000, billingMs: 0 });
});
afterAll(() => open.close());

const command = fc.constantFrom(...Object.keys(API_FUNCTIONS));

async function post(path: string, body: BodyInit, contentType: string): Promise<number> {
  const response = await fetch(`${open.url}/api/regru2/${path}`, {
    method: 'POST',
    body,
    headers: { 'content-type': contentType },
  });
  await response.text();
  return response.status;
}

it('answers random bytes of any declared type', async () => {
  const types = fc.constantFrom(
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'multipart/form-data',
    'text/html',
    '',
  );
  await fc.assert(
    fc.asyncProperty(command, types, fc.uint8Array({ maxLength: 2000 }), async (path, type, bytes) => {
      expect(await post(path, bytes, type)).toBe(200);
    }),
    { numRuns: 150 },
  );
});

it('answers parameters of every name with values of any shape', async () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.array(fc.dictionary(fc.string(), fc.string())), fc.jsonValue());
  await fc.assert(
    fc.asyncProperty(command, fc.infiniteStream(value), async (path, values) => {
      const names = FUNCTIONS.get(path)?.params.map((param) => param.name) ?? [];
      const params = Object.fromEntries(names.map((name) => [name, values.next().value]));
      const body = new URLSearchParams({ ...LOGIN, input_format: 'json', input_data: JSON.stringify(params) });
      expect(await post(path, body, 'application/x-www-form-urlencoded')).toBe(200);
    }),
    { numRuns: 300 },
  );
});

it('answers broken and bottomless input_data', async () => {
  for (const [format, data] of [
    ['json', '['.repeat(100_000)],
    ['json', '{"a":'.repeat(50_000)],
    ['xml', '<a>'.repeat(50_000)],
    ['xml', '<opt x="1"'],
    ['json', '{"__proto__":{"admin":1},"constructor":{"prototype":1}}'],
  ]) {
    const body = new URLSearchParams({ ...LOGIN, input_format: format ?? '', input_data: data ?? '' });
    expect(await post('nop', body, 'application/x-www-form-urlencoded')).toBe(200);
  }
});

it('refuses a body that is too large and goes on', async () => {
  const status = await post('nop', new Uint8Array(9 * 1024 * 1024), 'application/x-www-form-urlencoded').catch(
    () => 413,
  );
  expect(status).toBe(413);
  expect(await open.call('nop')).toMatchObject({ result: 'success' });
  expect(await open.control('GET', 'books')).toMatchObject({ violations: [] });
});
