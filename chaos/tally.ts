import type { Told } from './campaign';

/** Sums of runs: of a night, no run itself is kept. */
export class Tally {
  #runs = 0;
  #operations = 0;
  #calls = 0;
  #inAttention = 0;
  #virtualMinutes = 0;
  readonly #brokenSeeds: number[] = [];
  readonly #startedAt = performance.now();
  #saidAt = performance.now();

  add({ seed, broken, operations, calls, inAttention, virtualMinutes }: Told): void {
    this.#runs += 1;
    this.#operations += operations;
    this.#calls += calls;
    this.#inAttention += inAttention;
    this.#virtualMinutes += virtualMinutes;
    if (broken.length > 0) this.#brokenSeeds.push(seed);
  }

  get isSound(): boolean {
    return this.#brokenSeeds.length === 0;
  }

  /** A line now and then, so that whoever waits sees that it goes on. */
  progress(of: string): string | null {
    if (performance.now() - this.#saidAt < 60_000) return null;
    this.#saidAt = performance.now();
    return `${this.#runs} of ${of} runs after ${this.#seconds()} s; ${this.#brokenSeeds.length} broke something`;
  }

  summary(): string {
    const perSeed = (this.#seconds() / Math.max(1, this.#runs)).toFixed(2);
    const which = this.#brokenSeeds.length === 0 ? '' : `: ${this.#brokenSeeds.join(', ')}`;
    return (
      `${this.#runs} seeds, ${this.#operations} operations, ${this.#calls} calls, ${this.#inAttention} before a person, ` +
      `${Math.round(this.#virtualMinutes / 60)} virtual hours in ${this.#seconds()} s, ${perSeed} s a seed; ` +
      `${this.#brokenSeeds.length} broke something${which}.`
    );
  }

  #seconds(): number {
    return Math.round((performance.now() - this.#startedAt) / 1_000);
  }
}
