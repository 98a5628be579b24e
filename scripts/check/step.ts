import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export type Step = {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Shows what it prints as it prints it; else only if it fails. */
  readonly isLive?: boolean;
  /** A success that is none: answers what is wrong with the output. */
  readonly doubt?: (output: string) => string | null;
};

export type StepResult = { readonly name: string; readonly isOk: boolean; readonly output: string };

/** Runs one tool and says how it went. */
export async function runStep(step: Step): Promise<StepResult> {
  const startedAt = Date.now();
  const { code, output } = await execute(step);
  const doubt = code === 0 ? (step.doubt?.(output) ?? null) : null;
  const isOk = code === 0 && doubt === null;
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(`${isOk ? 'ok  ' : 'FAIL'} ${step.name} (${seconds} s)`);
  if (!isOk && !step.isLive) console.log(output.trimEnd());
  if (doubt !== null) console.log(doubt);
  return { name: step.name, isOk, output };
}

function execute(step: Step): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve) => {
    const child = spawn(step.command, step.args, {
      cwd: root,
      env: { ...process.env, ...step.env },
      stdio: step.isLive ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    process.once('exit', () => child.kill());
    const printed: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => printed.push(text));
    }
    child.once('error', (error) => resolve({ code: 1, output: `${step.command}: ${error.message}` }));
    child.once('close', (code) => resolve({ code, output: printed.join('') }));
  });
}
