import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes minutes: begun last, it would run on when everything else has ended. */
const long = [
  'chaos/chaos.system.test.ts',
  'worker/crash.system.test.ts',
  'lib/sync/schedule/every-odd-answer.system.test.ts',
];

/** Of each project the longest files first; elsewhere vitest knows how long they took, but not in a fresh checkout. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = long.indexOf(relative(this.ctx.config.root, moduleId));
      return place === -1 ? long.length : place;
    };
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
