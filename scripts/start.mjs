import { run } from './launch/bootstrap.mjs';

await run('./start/main.ts');
