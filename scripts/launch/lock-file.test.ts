import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

const entry = z.object({ optionalDependencies: z.record(z.string(), z.string()).default({}) });
const lock = z.object({ packages: z.record(z.string(), entry) });

// npm leaves out what the registry in use does not have, and then `npm ci` refuses the file on every other machine.
test('package-lock.json names the optional packages of every platform', () => {
  const { packages } = lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies).filter(
      (name) =>
        packages[`node_modules/${name}`] === undefined && packages[`${path}/node_modules/${name}`] === undefined,
    ),
  );
  expect(missing).toEqual([]);
});
