import { runMigrations } from 'graphile-worker';
import { kinds } from '@/lib/desk/operations/kinds';
import { provideDefinitions } from '@/lib/queue/engine/definitions';
import { steps } from '@/lib/queue/engine/engine';
import { openPlace } from './place';
import type { Diary } from './diary';
import type { Traffic } from './traffic';
import { faultNames, type Once } from './plan';
import { runSeed } from './run-seed';

/** Runs seeds in one database and against one registrar, and prints a line of JSON for each. */
export async function runAll(args: readonly string[], traffic: Traffic, diary: Diary): Promise<void> {
  const [databaseUrl = '', registrarUrl = '', username = '', password = '', what = '', ...numbers] = args;
  const [from = 0, before = 0, step = 1] = numbers.map(Number);
  provideDefinitions(kinds);
  await runMigrations({ connectionString: databaseUrl });
  const urls = { registrarUrl: `${registrarUrl}/api/regru2`, controlUrl: `${registrarUrl}/_control` };
  const place = await openPlace({ databaseUrl, username, password, traffic, diary, ...urls });
  const report = async (seed: number, once: Once | null) =>
    console.log(JSON.stringify({ ...(await runSeed(place, seed, once)), once }));
  const once = everyFaultAtEveryStep();
  for (let number = from; number < before; number += step) {
    if (what === 'seeds') await report(number, null);
    else if (number <= once.length) await report(number, once[number - 1] ?? null);
  }
  await place.close();
}

/** Each fault and each death alone first, then all pairs of them. */
function everyFaultAtEveryStep(): readonly Once[] {
  return [
    ...faultNames.map((fault) => ({ fault, diesAt: null })),
    ...steps.map((diesAt) => ({ fault: null, diesAt })),
    ...faultNames.flatMap((fault) => steps.map((diesAt) => ({ fault, diesAt }))),
  ];
}
