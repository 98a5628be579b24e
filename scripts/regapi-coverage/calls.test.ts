import { expect, it } from 'vitest';
import { callsIn } from './calls';

const NAMES = new Set(['domain/create', 'domain/check', 'nop']);
const calls = (source: string, takesTexts = true) => [...callsIn(source, 'a.ts', NAMES, takesTexts)];

it.each([
  ['await context.regapi.domain.create({}, lane)', ['domain/create']],
  ['regapi.common.nop({})', ['nop']],
  ['db.domain.create({})', []],
  ["open.call('domain/check', {})", ['domain/check']],
  ["// open.call('domain/check')", []],
  ["arm({ function: 'domain/check' })", []],
  ["open.call('domain/no_such')", []],
])('finds in %s the calls %j', (source, found) => {
  expect(calls(source)).toEqual(found);
});

it('takes texts in tests alone', () => {
  expect(calls("const path = 'domain/check'", false)).toEqual([]);
});
