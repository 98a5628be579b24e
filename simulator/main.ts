import { addSandbox } from './control/seed';
import { createAccount } from './control/accounts';
import { seedDemo } from './control/seed-demo';
import { seedMany } from './control/seed-many';
import { readFlags, type Flags } from './flags';
import { createApiServer } from './http/server';
import { createSimulator, type Simulator } from './simulator';
import { openNameServices } from './name-services';
import { keepSnapshot, loadSnapshot } from './world/snapshot';

const flags = readFlags(process.argv.slice(2), process.env);
const simulator = createSimulator();
const isRestored = flags.snapshot !== undefined && loadSnapshot(simulator.world, flags.snapshot);
if (!isRestored) populate(simulator, flags);
setPassword(simulator, flags);
if (flags.isStrict !== undefined) simulator.world.settings.strict = flags.isStrict;
const snapshot = flags.snapshot === undefined ? undefined : keepSnapshot(simulator.world, flags.snapshot);
snapshot?.flush();

const server = createApiServer(simulator, { hasControl: flags.hasControl, tls: flags.tls });
server.on('error', fail);
server.listen(flags.port, flags.host, () => {
  const control = flags.hasControl ? ', controls at /_control/' : '';
  const scheme = flags.tls === undefined ? 'http' : 'https';
  console.log(`simulator ready at ${scheme}://${flags.host}:${port()}/api/regru2/${control}`);
});
openNameServices(simulator.world, flags).catch(fail);
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, stop);

function populate({ world }: Simulator, { seed, username, password, balance }: Flags): void {
  addSandbox(world);
  const account = createAccount(world, { login: username, password });
  world.move(account, 'start', balance, null);
  if (seed === 'demo') seedDemo(world, account);
  else if (seed !== 'empty') seedMany(world, account, Number(seed));
}

/** A snapshot made with another password must not lock its owner out. */
function setPassword({ world }: Simulator, { username, password }: Flags): void {
  const account = world.accounts.get(username) ?? createAccount(world, { login: username, password });
  account.password = password;
}

/** `--port 0` takes any free port. */
function port(): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : flags.port;
}

function fail(error: unknown): void {
  console.error(`simulator: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

function stop(): void {
  snapshot?.flush();
  server.close(() => process.exit(0));
  server.closeAllConnections();
}
