import { setTimeout as sleep } from 'node:timers/promises';

const DAY_MS = 86_400_000;

interface Waiting {
  readonly untilMs: number;
  readonly end: () => void;
}

/** Virtual time: runs with the machine's, at a distance that the controls set, or stands until they move it. */
export class Clock {
  offsetMs = 0;
  private standsAtMs: number | null = null;
  private waiting: Waiting[] = [];

  nowMs(): number {
    return this.standsAtMs ?? Date.now() + this.offsetMs;
  }

  /** Waits so long by the machine's time, or by the virtual one while that stands. */
  wait(ms: number): Promise<void> {
    if (this.standsAtMs === null) return sleep(ms);
    const untilMs = this.standsAtMs + ms;
    return new Promise((end) => void this.waiting.push({ untilMs, end }));
  }

  /** Stands at this time until it is told another. */
  stand(time: Date): void {
    this.standsAtMs = time.getTime();
    this.endWaits(this.standsAtMs);
  }

  /** The machine's own time again; whoever waited for another need not any more. */
  reset(): void {
    this.offsetMs = 0;
    this.standsAtMs = null;
    this.endWaits(Infinity);
  }

  now(): string {
    return new Date(this.nowMs()).toISOString();
  }

  /** `YYYY-MM-DD` */
  today(): string {
    return this.now().slice(0, 10);
  }

  set(time: Date): void {
    this.offsetMs = time.getTime() - Date.now();
    this.standsAtMs = null;
    this.endWaits(Infinity);
  }

  advance(seconds: number): void {
    if (this.standsAtMs !== null) return this.stand(new Date(this.standsAtMs + seconds * 1000));
    this.offsetMs += seconds * 1000;
  }

  private endWaits(untilMs: number): void {
    const over = this.waiting.filter((one) => one.untilMs <= untilMs);
    this.waiting = this.waiting.filter((one) => one.untilMs > untilMs);
    for (const { end } of over) end();
  }
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** ISO time some seconds later. */
export function addSeconds(time: string, seconds: number): string {
  return new Date(Date.parse(time) + seconds * 1000).toISOString();
}

/** The same day some years on; 29 February falls back to the 28th. */
export function addYears(day: string, years: number): string {
  const [year = '1970', month = '01', date = '01'] = day.split('-');
  const target = `${Number(year) + years}-${month}`;
  return Number.isNaN(Date.parse(`${target}-${date}`)) || !sameDay(`${target}-${date}`)
    ? `${target}-28`
    : `${target}-${date}`;
}

function sameDay(day: string): boolean {
  return new Date(day).toISOString().slice(0, 10) === day;
}
