import { send } from '@/scripts/launch/processes';

/** Remembers what was started and stops it in reverse order, once, whatever the cause. */
export class Shutdown {
  readonly #steps: (() => Promise<void>)[] = [];
  readonly #release: () => void;
  #stopping: Promise<void> | null = null;

  constructor(release: () => void) {
    this.#release = release;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.#onSignal(signal));
  }

  get isStopping(): boolean {
    return this.#stopping !== null;
  }

  add(step: () => Promise<void>): void {
    this.#steps.push(step);
  }

  /** Ends the whole run, which cannot go on. */
  end(why: string): void {
    if (!this.isStopping) void this.#exit(1, why);
  }

  stopAll(): Promise<void> {
    this.#stopping ??= this.#run();
    return this.#stopping;
  }

  #onSignal(signal: NodeJS.Signals): void {
    // A second Ctrl-C means: now.
    if (this.isStopping) send(process.pid, 'SIGKILL');
    void this.#exit(0, signal === 'SIGINT' ? '\nStopping …' : 'Stopping …');
  }

  async #exit(code: number, message: string): Promise<void> {
    console.log(message);
    await this.stopAll();
    console.log('Stopped.');
    process.exit(code);
  }

  async #run(): Promise<void> {
    for (const step of this.#steps.reverse()) await step();
    this.#release();
  }
}
