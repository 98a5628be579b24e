import { expect, it } from 'vitest';
import { readFlags } from './flags';

it.each([
  [[], {}, undefined],
  [[], { SIMULATOR_STRICT: '' }, undefined],
  [['--no-strict'], { SIMULATOR_STRICT: '1' }, false],
  [['--strict'], {}, true],
  [[], { SIMULATOR_STRICT: '1' }, true],
  [[], { SIMULATOR_STRICT: '0' }, false],
])('%j with %j in the environment: strict is %j', (args, environment, isStrict) => {
  expect(readFlags(args, environment).isStrict).toBe(isStrict);
});
