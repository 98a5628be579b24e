import { join } from 'node:path';
import type { Step } from '@/scripts/check/step';

const bin = join(import.meta.dirname, '../../node_modules/.bin');
const fewestModules = 100;

/** A program that npm installed. */
export function tool(name: string): string {
  return join(bin, name);
}

/** Types as Next and editors see them. */
export const types: Step = { name: 'types', command: tool('tsc'), args: ['--noEmit', '--project', '.'] };

export const lint: Step = { name: 'lint', command: tool('oxlint'), args: ['--type-aware', '--deny-warnings'] };

/** Types and lint in one pass, for the inner loop. */
export const lintAndTypes: Step = { ...lint, name: 'types and lint', args: [...lint.args, '--type-check'] };

export const unusedCode: Step = { name: 'unused code', command: tool('knip'), args: ['--no-progress'] };

export const dependencyRules: Step = {
  name: 'dependency rules',
  command: tool('depcruise'),
  args: [
    '--config',
    '.dependency-cruiser.mjs',
    '--output-type',
    'err',
    'app',
    'bench',
    'chaos',
    'components',
    'e2e',
    'lib',
    'scripts',
    'simulator',
    'testing',
    'worker',
    'instrumentation.ts',
    'proxy.ts',
  ],
  // With a compiler that it does not understand it sees no file and finds no fault.
  doubt: (output) => {
    const modules = Number(/(\d+) modules/.exec(output)?.[1] ?? 0);
    return modules >= fewestModules ? null : `only ${modules} modules were looked at: the rules were not checked`;
  },
};
