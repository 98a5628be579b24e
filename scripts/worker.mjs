import { run } from './launch/bootstrap.mjs';

await run('./worker/main.ts');
