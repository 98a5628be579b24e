import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { workerFlags } from '@/scripts/launch/flags';
import { send } from '@/scripts/launch/processes';
import { bundled } from '@/testing/bundles';

const root = join(import.meta.dirname, '..');
const dieWithParent = pathToFileURL(join(root, 'scripts/launch/die-with-parent.mjs')).href;

export type TestProcess = {
  readonly pid: number;
  /** All that it has printed so far. */
  output(): string;
  hasEnded(): boolean;
  /** SIGTERM, and waits for its end: a drain. */
  stop(): Promise<void>;
  /** SIGKILL, and waits for its end: a crash. */
  kill(): Promise<void>;
  /** SIGSTOP and SIGCONT: a process that hangs and comes back. */
  freeze(): void;
  thaw(): void;
  /** Asks it over its channel, if it listens there, and waits for what it says next. */
  ask(question: string): Promise<unknown>;
};

/**
 * Starts a worker node, as the launcher does, on the database of this test file. `env` adds to or replaces what the test
 * itself has, such as REGAPI_URL.
 */
export function startWorker(env: Readonly<Record<string, string>> = {}): TestProcess {
  return startNode([...workerFlags, bundled('worker/main.ts')], env);
}

/** Starts a program of ours, by its TypeScript file, as a process of its own; it dies with the test. */
export function startProcess(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): TestProcess {
  return startNode(['--conditions=react-server', '--enable-source-maps', bundled(file), ...args], env);
}

/** Starts Node with these arguments; it dies with the test. */
export function startNode(args: readonly string[], env: Readonly<Record<string, string>> = {}): TestProcess {
  const child = spawn(process.execPath, ['--import', dieWithParent, ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'test', LAUNCHER_PID: String(process.pid), ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  const pid = child.pid;
  if (pid === undefined) throw new Error(`${args.join(' ')} could not be started`);
  const end = (signal: NodeJS.Signals) => endWith(child, signal);
  return {
    pid,
    output: () => printed.join(''),
    hasEnded: () => hasEnded(child),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    freeze: () => send(pid, 'SIGSTOP'),
    thaw: () => send(pid, 'SIGCONT'),
    ask: (question) => answerOf(child, question),
  };
}

async function answerOf(child: ChildProcess, question: string): Promise<unknown> {
  const answered = once(child, 'message');
  child.send(question);
  const [answer]: unknown[] = await answered;
  return answer;
}

async function endWith(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hasEnded(child)) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
