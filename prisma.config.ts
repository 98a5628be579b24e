import { defineConfig } from 'prisma/config';

const config: ReturnType<typeof defineConfig> = defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
});

export default config;
