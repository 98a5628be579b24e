import { run } from './launch/bootstrap.mjs';

await run('./build/main.ts');
