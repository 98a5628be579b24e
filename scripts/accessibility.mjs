import { run } from './launch/bootstrap.mjs';

await run('./accessibility/main.ts');
