import { Refusal } from '../refusal';
import type { World } from '../world/world';

const HOUR_MS = 3_600_000;
/** Times that are over are thrown away so many at once. */
const SPENT = 1000;
/** Callers that are remembered; whoever called longest ago is forgotten. */
const KEPT = 10_000;

/** Times of calls, oldest first; those before `first` are over. */
interface Calls {
  times: number[];
  first: number;
}

/** Calls in the last hour of virtual time, by account and by address (REG.API 1.2). */
export class RateLimit {
  private readonly calls = new Map<string, Calls>();

  /** Counts a call of an address. */
  takeFromAddress(address: string, world: World): void {
    this.take(`ip ${address}`, world, 'IP_EXCEEDED_ALLOWED_CONNECTION_RATE');
  }

  /** Counts a call of an account. */
  takeFromAccount(login: string, world: World): void {
    this.take(`account ${login}`, world, 'ACCOUNT_EXCEEDED_ALLOWED_CONNECTION_RATE');
  }

  /** How many calls the last hour saw. */
  used(kind: 'ip' | 'account', name: string, world: World): number {
    const { times, first } = this.recent(`${kind} ${name}`, world);
    return times.length - first;
  }

  reset(): void {
    this.calls.clear();
  }

  private take(key: string, world: World, code: string): void {
    const { times, first } = this.recent(key, world);
    if (times.length - first >= world.settings.callsPerHour) throw new Refusal(code);
    times.push(world.clock.nowMs());
    this.forgetOldest(key);
  }

  private forgetOldest(key: string): void {
    const calls = this.calls.get(key);
    if (calls === undefined) return;
    this.calls.delete(key);
    this.calls.set(key, calls);
    const oldest = this.calls.size > KEPT ? this.calls.keys().next().value : undefined;
    if (oldest !== undefined) this.calls.delete(oldest);
  }

  private recent(key: string, world: World): Calls {
    const now = world.clock.nowMs();
    const calls = this.calls.get(key) ?? { times: [], first: 0 };
    this.calls.set(key, calls);
    // Calls of a clock that was turned back count as over, or they would block for good.
    if ((calls.times.at(-1) ?? 0) > now) {
      calls.times = calls.times.filter((time) => time <= now);
      calls.first = 0;
    }
    while ((calls.times[calls.first] ?? now) <= now - HOUR_MS) calls.first += 1;
    if (calls.first < SPENT) return calls;
    calls.times.splice(0, calls.first);
    calls.first = 0;
    return calls;
  }
}
