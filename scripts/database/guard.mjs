// Runs one program that knows nothing of us (PostgreSQL) and ends it when our parent is gone, however the parent went:
// a killed launcher leaves no server behind that holds the data directory.
import { spawn } from 'node:child_process';

const { command, args, uid, gid, stopSignal } = JSON.parse(process.argv[2] ?? '{}');
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], uid, gid });

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(stopSignal));
process.stdin.on('end', () => child.kill(stopSignal)).resume();

child.on('error', (error) => {
  process.stderr.write(`${command}: ${error.message}\n`);
  process.exit(1);
});
child.on('exit', (code) => process.exit(code ?? 1));
