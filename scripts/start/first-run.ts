import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { start, type Program } from '@/scripts/launch/child';
import type { ShownLine } from '@/scripts/start/first-owner';
import { StartProblem } from '@/scripts/launch/settings';

const login = z.object({ role: z.string(), email: z.string(), password: z.string() });
const loginsSchema = z.object({ owner: login, demo: z.array(login) }).transform(({ owner, demo }) => [owner, ...demo]);

/** Whether the demonstration has been prepared. */
export const isPrepared = (dataDir: string): boolean => existsSync(loginsFile(dataDir));

const loginsFile = (dataDir: string) => join(dataDir, 'logins.json');

/** Prepares an empty demonstration. The program leaves the logins in `logins.json`, whose presence says that it was done. */
export async function firstRun(program: Program, dataDir: string): Promise<readonly ShownLine[]> {
  if (!isPrepared(dataDir)) {
    console.log('Preparing the first run …');
    const why = await start(program).ended;
    if (why !== 'exit code 0') {
      throw new StartProblem(`The first run could not be prepared (${why}); see ${program.log ?? 'above'}`);
    }
  }
  const logins = loginsSchema.parse(JSON.parse(readFileSync(loginsFile(dataDir), 'utf8')));
  return logins.map(({ role, email, password }) => [role, `${email}   ${password}`]);
}
