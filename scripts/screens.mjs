import { run } from './launch/bootstrap.mjs';

await run('./screens/main.ts');
