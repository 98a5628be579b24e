import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { ownerEmail } from '@/lib/base/env/env-schema';
import { routes } from '@/lib/base/routes';
import { start, type Program } from '@/scripts/launch/child';
import { StartProblem, type Settings } from '@/scripts/launch/settings';

/** A line for the summary: what it is, and the text. */
export type ShownLine = readonly [label: string, text: string];

/** Invites the owner of a real installation that has none yet: every start shows a new link until it was used. */
export async function firstOwner(
  { env, dataDir }: Settings,
  databaseUrl: string,
  program: Program,
): Promise<readonly ShownLine[]> {
  const file = join(dataDir, 'owner-link');
  rmSync(file, { force: true });
  if (await hasOwner(databaseUrl)) return [];
  const email = env.OWNER_EMAIL ?? (await askEmail(process.stdin, process.stdout));
  const url = `${env.PUBLIC_URL}${routes.firstOwner(randomBytes(32).toString('base64url'))}`;
  // By a file that we alone can read: arguments are seen by everybody on the machine.
  writeFileSync(file, `${url}\n`, { mode: 0o600 });
  const why = await start({ ...program, env: { ...program.env, OWNER_EMAIL: email } }).ended;
  if (why !== 'exit code 0') {
    throw new StartProblem(`The owner could not be invited (${why}); see ${program.log ?? 'above'}`);
  }
  // What is printed where no terminal is ends up in a log file, where a link that makes an owner must not stand.
  if (!process.stdout.isTTY)
    return [['Owner', `${email}: the link to come in by, once and within a day, is in ${file}`]];
  rmSync(file, { force: true });
  return [['Owner', `${email}: come in within a day, by this link, which works once:\n${url}`]];
}

const question = 'Email address of the owner of this panel: ';

type Terminal = NodeJS.ReadableStream & { readonly isTTY?: boolean };

/** Asks whoever sits at the terminal until an address is typed. */
export async function askEmail(input: Terminal, output: NodeJS.WritableStream): Promise<string> {
  if (!input.isTTY) throw nobodyToAsk();
  // Not as a terminal of its own: Ctrl-C stays the launcher's.
  const lines = createInterface({ input, terminal: false });
  try {
    output.write(question);
    for await (const line of lines) {
      const typed = ownerEmail.safeParse(line);
      if (typed.success) return typed.data;
      output.write(`That is no email address.\n${question}`);
    }
  } finally {
    lines.close();
  }
  throw nobodyToAsk();
}

function nobodyToAsk(): StartProblem {
  return new StartProblem(
    'OWNER_EMAIL must be set on the first start, to the address of whoever runs this panel; example: OWNER_EMAIL=you@example.com',
  );
}

async function hasOwner(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(`SELECT 1 FROM "user" WHERE role = 'staff_owner' LIMIT 1`)).rowCount !== 0;
  } finally {
    await client.end();
  }
}
