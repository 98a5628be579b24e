import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { locales } from '@/lib/base/i18n/locales';
import { messagesOf } from '@/lib/base/i18n/messages';
import { picked } from '@/lib/base/i18n/picked';
import { clientWordsOfAll } from '@/scripts/build/client-words';
import { fingerprint, markBuilt } from '@/scripts/build/sources';
import { StartProblem } from '@/scripts/launch/settings';
import { bundling } from '@/scripts/build/bundling';

const root = join(import.meta.dirname, '../..');
const clientStamp = join(root, 'generated/made-from');

// Programs beside the web: each becomes one file in dist/.
const programs = { worker: 'worker/main.ts', simulator: 'simulator/main.ts', 'first-run': 'worker/first-run/main.ts' };

/** Builds all that `npm start` runs. */
export async function buildAll(): Promise<void> {
  const builtFrom = fingerprint();
  await generate();
  await Promise.all([buildWeb(), buildPrograms()]);
  markBuilt(builtFrom);
}

/** Makes what is made from the sources and imported like them. */
export async function generate(): Promise<void> {
  await generateClient();
  const folder = join(root, 'generated/client-words');
  mkdirSync(folder, { recursive: true });
  for (const [segment, keys] of clientWordsOfAll()) {
    for (const locale of locales) {
      const words = picked(messagesOf(locale), new Set(keys));
      writeFileSync(join(folder, `${segment}.${locale}.json`), JSON.stringify(words));
    }
  }
}

/** Makes the typed database client from the schema, unless the one there is of this schema and this Prisma. */
export async function generateClient(): Promise<void> {
  const madeFrom = fingerprint(['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json']);
  if (existsSync(clientStamp) && readFileSync(clientStamp, 'utf8') === madeFrom) return;
  // `generate` needs no engine but insists on downloading one, from where many machines may not; any file there satisfies it.
  const engine = process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ?? process.execPath;
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: engine, CHECKPOINT_DISABLE: '1' };
  await run('The database client', ['node_modules/prisma/build/index.js', 'generate'], env);
  writeFileSync(clientStamp, madeFrom);
}

async function buildWeb(): Promise<void> {
  // The build loads every page's code, and with it the configuration, but connects to nothing.
  const placeholders = {
    DATABASE_URL: 'postgresql://127.0.0.1:1/build',
    APP_SECRET: 'stands in while building, used for nothing',
  };
  await run('The web', ['node_modules/next/dist/bin/next', 'build'], {
    ...placeholders,
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
  });
}

async function buildPrograms(): Promise<void> {
  const present = Object.entries(programs).filter(([, file]) => existsSync(join(root, file)));
  await build({
    absWorkingDir: root,
    entryPoints: present.map(([name, file]) => ({ in: file, out: name })),
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    ...bundling,
    sourcemap: true,
  });
}

function run(what: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    process.once('exit', () => child.kill());
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new StartProblem(`${what} could not be built:\n${said.join('')}`)),
    );
  });
}
