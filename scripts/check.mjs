import { run } from './launch/bootstrap.mjs';

await run('./check/main.ts');
