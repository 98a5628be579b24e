import { join } from 'node:path';
import { start } from '@/scripts/launch/child';

// `npm run simulator -- --port 3100 --control`: the flags are the simulator's own.
const args = [
  'node_modules/tsx/dist/cli.mjs',
  join(import.meta.dirname, '../../simulator/main.ts'),
  ...process.argv.slice(2),
];
const simulator = start({ name: 'simulator', args, env: {}, log: null });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void simulator.stop(5000));
console.log(`Simulator ended: ${await simulator.ended}.`);
