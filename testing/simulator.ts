import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@/scripts/launch/ports';
import { startProcess, type TestProcess } from '@/testing/process';

export type TestSimulator = {
  /** Environment by which a worker, or this test, reaches it: REGAPI_URL, REGAPI_USERNAME, REGAPI_PASSWORD; WHOIS_SERVER and RDAP_URL with `whois`. */
  readonly env: Readonly<Record<string, string>>;
  readonly url: string;
  /** Calls the control interface, such as `control('POST', 'clock', { advanceSeconds: 60 })`; answers its JSON. */
  control(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<unknown>;
  readonly process: TestProcess;
  stop(): Promise<void>;
};

export type SimulatorOptions = {
  /** `demo`, `empty` or a number of domains. */
  readonly seed?: string;
  /** A free one if absent; the same one again stands for a registrar that was down and came back. */
  readonly port?: number;
  readonly snapshot?: string;
  /** Whether it serves WHOIS too. */
  readonly whois?: boolean;
};

const account = { username: 'tests', password: 'tests-secret' };
const patienceMs = 30_000;

/** Starts a registrar for this test alone, with its control interface open. */
export async function startSimulator({
  seed = 'empty',
  port,
  snapshot,
  whois = false,
}: SimulatorOptions = {}): Promise<TestSimulator> {
  const chosen = port ?? (await freePort());
  const url = `http://127.0.0.1:${chosen}`;
  const flags = [
    '--port',
    String(chosen),
    '--control',
    // A parameter that our client misspells must fail the test.
    '--strict',
    '--seed',
    seed,
    '--username',
    account.username,
    '--password',
    account.password,
  ];
  const whoisPort = whois ? await freePort() : null;
  const simulator = startProcess('simulator/main.ts', [
    ...flags,
    ...(snapshot === undefined ? [] : ['--snapshot', snapshot]),
    ...(whoisPort === null ? [] : ['--whois-port', String(whoisPort)]),
  ]);
  await untilHealthy(simulator, url);
  return {
    env: {
      REGAPI_URL: `${url}/api/regru2`,
      REGAPI_USERNAME: account.username,
      REGAPI_PASSWORD: account.password,
      ...(whoisPort === null ? {} : { WHOIS_SERVER: `127.0.0.1:${whoisPort}`, RDAP_URL: `${url}/rdap/` }),
    },
    url,
    control: (method, path, body) => control(url, method, path, body),
    process: simulator,
    stop: () => simulator.stop(),
  };
}

async function control(url: string, method: string, path: string, body: unknown): Promise<unknown> {
  const content =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const answer = await fetch(`${url}/_control/${path}`, { method, ...content });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} /_control/${path}: ${answer.status} ${text}`);
  return text === '' ? null : JSON.parse(text);
}

async function untilHealthy(simulator: TestProcess, url: string): Promise<void> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(50)) {
    if (simulator.hasEnded()) break;
    const isUp = await fetch(`${url}/_control/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isUp) return;
  }
  await simulator.kill();
  throw new Error(`the simulator did not start:\n${simulator.output()}`);
}
