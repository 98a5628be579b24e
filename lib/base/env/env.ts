import 'server-only';
import { readEnv, type Env } from '@/lib/base/env/env-schema';

function loadEnv(): Env {
  const reading = readEnv(process.env);
  if (reading.ok) return reading.env;
  throw new Error(`The configuration is wrong:\n${reading.problems.map((problem) => `  ${problem}`).join('\n')}`);
}

/** The configuration of this process, checked once; a mistake stops the process with a line for each. */
export const env: Env = loadEnv();
