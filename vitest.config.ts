import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './testing/longest-first.ts';

// Server files begin with `import 'server-only'`, which throws unless the importer says that it is the server.
const server = ['react-server', 'node'];

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') };

const shared = {
  resolve: { alias, conditions: server },
  ssr: { resolve: { conditions: server, externalConditions: server } },
};

const everywhere = ['**/node_modules/**', '.next/**', '.data/**', 'dist/**', 'e2e/**'];

const isSystemTest = (file: string) => file.endsWith('.system.test.ts');
const systemTests = readdirSync('.', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !/^\.|^(?:node_modules|dist)$/.test(entry.name))
  .flatMap(({ name }) => readdirSync(name, { recursive: true, encoding: 'utf8' }).map((file) => `${name}/${file}`))
  .filter(isSystemTest);

/** Those that say what is loaded, or what it finds in the environment, before it is: nobody else's may be there. */
const alone = systemTests.filter((file) =>
  /vi\.(?:mock|hoisted)\(|process\.env|await import\(/.test(readFileSync(file, 'utf8')),
);

type Files = { readonly include: readonly string[]; readonly exclude: readonly string[]; readonly isolate?: false };

const system = (name: string, { include, exclude, ...isolation }: Files) => ({
  ...shared,
  test: {
    name,
    include: [...include],
    exclude: [...exclude],
    ...isolation,
    server: { deps: { inline: ['server-only'] } },
    globalSetup: ['testing/database-server.ts'],
    setupFiles: ['testing/database.ts'],
    pool: 'forks' as const,
    // Much of it waits: for leases to run out, for processes to start.
    maxWorkers: 3,
    sequence: { groupOrder: 1 },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

const config: ReturnType<typeof defineConfig> = defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        // What is drawn runs in the browser too, where React is another build than on the server.
        resolve: { alias },
        test: { name: 'screen', include: ['**/*.test.tsx'], exclude: everywhere },
      },
      {
        ...shared,
        test: {
          name: 'unit',
          // Loading the tables of the reference anew for each file took longer than its tests.
          isolate: false,
          testTimeout: 20_000,
          include: ['**/*.test.ts'],
          exclude: [...everywhere, '**/*.system.test.ts'],
          server: { deps: { inline: ['server-only'] } },
          setupFiles: ['testing/unit-environment.ts'],
        },
      },
      // What it loads is loaded once for many files, which takes most of them longer than their tests.
      system('system', { include: ['**/*.system.test.ts'], exclude: [...everywhere, ...alone], isolate: false }),
      system('system, alone', { include: alone, exclude: everywhere }),
    ],
  },
});

export default config;
