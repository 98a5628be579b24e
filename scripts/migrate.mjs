import { run } from './launch/bootstrap.mjs';

await run('./migrate/main.ts');
