import { run } from './launch/bootstrap.mjs';

await run('./simulator/main.ts');
