import { z } from 'zod';
import type { Benchmark, Row } from '../benchmark';
import { programOn, withDatabase } from './installation';
import { seed } from './seed';

const domains = 200_000;

const measured = z.object({
  oursHits: z.number(),
  bareHits: z.number(),
  likeHits: z.number(),
  oursMisses: z.number(),
  bareMisses: z.number(),
  likeMisses: z.number(),
  recall: z.number(),
});

/** A part of a name among 200,000, of which 15 % are Cyrillic: what the list asks, beside the bare statements. */
export const nameSearch: Benchmark = {
  id: 'B2',
  title: 'the search for a part of a name',
  run: () =>
    withDatabase(async (database) => {
      const url = await database('names');
      await seed(url, domains);
      return rowsOf(measured.parse(programOn(url, 'find-names.ts', [String(domains)])));
    }),
};

function rowsOf(ms: z.infer<typeof measured>): readonly Row[] {
  const faster = ms.likeMisses / ms.oursMisses;
  const slower = Math.max(ms.oursHits / ms.bareHits, ms.oursMisses / ms.bareMisses);
  return [
    {
      workload: 'a name that nobody has',
      ours: `${ms.oursMisses.toFixed(2)} ms`,
      compared: `LIKE without an index: ${ms.likeMisses.toFixed(1)} ms`,
      ratio: `${faster.toFixed(0)}x faster`,
      target: 'at least 30x faster',
      isMet: faster >= 30,
    },
    {
      workload: 'a name that is there, and one that is not',
      ours: `${ms.oursHits.toFixed(2)} and ${ms.oursMisses.toFixed(2)} ms`,
      compared: `the bare statement: ${ms.bareHits.toFixed(2)} and ${ms.bareMisses.toFixed(2)} ms`,
      ratio: `${slower.toFixed(1)}x`,
      target: 'at most 3x',
      isMet: slower <= 3,
    },
    {
      workload: 'names found of those that LIKE finds',
      ours: `${(ms.recall * 100).toFixed(0)} %`,
      compared: '100 %',
      ratio: `${ms.recall.toFixed(2)}x`,
      target: 'all',
      isMet: ms.recall === 1,
    },
  ];
}
