import type { Benchmark } from './benchmark';
import { clientOverhead } from './client/benchmark';

/** Every benchmark that `npm run bench` knows, in the order in which it runs them. */
export const benchmarks: readonly Benchmark[] = [clientOverhead];
