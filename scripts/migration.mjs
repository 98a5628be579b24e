import { run } from './launch/bootstrap.mjs';

await run('./migration/main.ts');
