const DAY_MS = 86_400_000;

/** Virtual time: runs with the machine's, at a distance that the controls set. */
export class Clock {
  offsetMs = 0;

  nowMs(): number {
    return Date.now() + this.offsetMs;
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
  }

  advance(seconds: number): void {
    this.offsetMs += seconds * 1000;
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
