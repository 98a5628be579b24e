import { run } from './launch/bootstrap.mjs';

await run('./test/main.ts');
