import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const own = 'lib/base/clock/clock.ts';
const sources = ['lib', 'worker', 'app', 'components']
  .flatMap((folder) => filesIn(folder))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && file !== own);

test.each([
  ['the time, in code', /new Date\(\)|Date\.now\b/],
  [
    'the time, in SQL',
    /\b(clock|statement|transaction)_timestamp\b|\bcurrent_(date|time|timestamp)\b|(?<![\w.])now\(\) *[-+<>]/i,
  ],
])('nothing but the panel asks a machine for %s: see docs/decisions/012', (_what, asks) => {
  expect(sources.filter((file) => asks.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('the queue waits, measures and draws by what tests can steer', () => {
  const asks = /setTimeout|setInterval|timers\/promises|performance\.now|Math\.random|randomUUID/;
  const queue = sources.filter((file) => file.startsWith('lib/queue/engine/'));
  expect(queue.filter((file) => asks.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('columns begin with the time of the panel', () => {
  const asks = /@updatedAt|@default\(now\(\)\)/;
  expect(filesIn('prisma/schema').filter((file) => asks.test(readFileSync(file, 'utf8')))).toEqual([]);
});

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => /\.\w+$/.test(file));
}
