import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { start, type Program } from '@/scripts/launch/child';
import { StartProblem } from '@/scripts/launch/settings';

const loginsSchema = z.array(z.object({ role: z.string(), email: z.string(), password: z.string() }));

export type DemoLogin = z.infer<typeof loginsSchema>[number];

/** Loads demo data on the first run. The program leaves the logins in `demo-logins.json`, whose presence says that it was done. */
export async function loadDemo(program: Program | null, dataDir: string): Promise<readonly DemoLogin[]> {
  const file = join(dataDir, 'demo-logins.json');
  if (program === null) return [];
  if (!existsSync(file)) {
    console.log('Loading demo data …');
    const why = await start(program).ended;
    if (why !== 'exit code 0')
      throw new StartProblem(`The demo data could not be loaded (${why}); see ${program.log ?? 'above'}`);
  }
  return existsSync(file) ? loginsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : [];
}
