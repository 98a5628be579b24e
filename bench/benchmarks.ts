import type { Benchmark } from './benchmark';
import { firstVisits } from './browser/benchmark';
import { checkoutBurst } from './checkout/benchmark';
import { clientOverhead } from './client/benchmark';
import { pages } from './pages/benchmark';
import { nameSearch } from './pages/name-search';
import { queueThroughput } from './queue/benchmark';
import { wholeSync } from './sync/benchmark';

/** Every benchmark that `npm run bench` knows, in the order in which it runs them. */
export const benchmarks: readonly Benchmark[] = [
  pages,
  nameSearch,
  wholeSync,
  queueThroughput,
  checkoutBurst,
  firstVisits,
  clientOverhead,
];
