import { now } from '@/lib/base/clock/clock';
import { env } from '@/lib/base/env/env';

export type Level = 'debug' | 'info' | 'warn' | 'error';

const order: Readonly<Record<Level, number>> = { debug: 0, info: 1, warn: 2, error: 3 };

/** One JSON line an event, on standard output; quieter ones than LOG_LEVEL are left out. */
export function log(level: Level, message: string, details: Readonly<Record<string, unknown>> = {}): void {
  if (order[level] < order[env.LOG_LEVEL]) return;
  console.log(JSON.stringify({ at: now().toISOString(), level, message, ...details }));
}
