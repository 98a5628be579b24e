import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const handWrittenLink = /(?:href|action)=(?:"\/|\{`\/|\{'\/)|(?:redirect|push|replace)\((?:'|`)\//;

test('every link to a page is made by lib/base/routes', () => {
  const offenders = ['app', 'components']
    .flatMap(screensOf)
    .filter((file) => handWrittenLink.test(readFileSync(file, 'utf8')));
  expect(offenders).toEqual([]);
});

function screensOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
    .map((file) => join(folder, file));
}
