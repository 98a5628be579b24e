import { buildAll } from '@/scripts/build/steps';

console.log('Building …');
await buildAll();
console.log('Built: .next (web) and dist (worker, simulator, first run).');
