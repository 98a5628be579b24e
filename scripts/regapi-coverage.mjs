import { run } from './launch/bootstrap.mjs';

await run('./regapi-coverage/main.ts');
