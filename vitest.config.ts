import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Server files begin with `import 'server-only'`, which throws unless the importer says that it is the server.
const server = ['react-server', 'node'];

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') };

const shared = {
  resolve: { alias, conditions: server },
  ssr: { resolve: { conditions: server, externalConditions: server } },
};

const everywhere = ['**/node_modules/**', '.next/**', '.data/**', 'dist/**', 'e2e/**'];

const config: ReturnType<typeof defineConfig> = defineConfig({
  test: {
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
      {
        ...shared,
        test: {
          name: 'system',
          include: ['**/*.system.test.ts'],
          exclude: everywhere,
          server: { deps: { inline: ['server-only'] } },
          globalSetup: ['testing/database-server.ts'],
          setupFiles: ['testing/database.ts'],
          pool: 'forks',
          // Much of it waits: for leases to run out, for processes to start.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

export default config;
