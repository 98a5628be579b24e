import { generate } from '@/scripts/build/steps';
import { dependencyRules, lintAndTypes, tool } from '@/scripts/check/static-steps';
import { runStep, type Step } from '@/scripts/check/step';

const unitTests: Step = {
  name: 'unit tests',
  command: tool('vitest'),
  args: ['run', '--project', 'unit', '--project', 'screen', '--reporter', 'dot', '--passWithNoTests'],
};

await generate();
// Two at a time, each keeping about a core busy.
const [lint, rules] = await Promise.all([runStep(lintAndTypes), runStep(dependencyRules)]);
const results = [lint, rules, await runStep(unitTests)];
const failed = results.filter(({ isOk }) => !isOk).map(({ name }) => name);
console.log(failed.length === 0 ? 'All checks pass.' : `Failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
