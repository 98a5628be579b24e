import { Refusal } from '../refusal';
import type { World } from '../world/world';

const HOUR_MS = 3_600_000;

/** Calls in the last hour of virtual time, by account and by address (REG.API 1.2). */
export class RateLimit {
  private readonly calls = new Map<string, number[]>();

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
    return this.recent(`${kind} ${name}`, world).length;
  }

  reset(): void {
    this.calls.clear();
  }

  private take(key: string, world: World, code: string): void {
    const recent = this.recent(key, world);
    if (recent.length >= world.settings.callsPerHour) throw new Refusal(code);
    recent.push(world.clock.nowMs());
  }

  /** Calls of a clock that was turned back count as over, or they would block for good. */
  private recent(key: string, world: World): number[] {
    const now = world.clock.nowMs();
    const calls = this.calls.get(key) ?? [];
    const first = calls.findIndex((time) => time > now - HOUR_MS);
    const recent = first === -1 ? [] : calls.slice(first).filter((time) => time <= now);
    this.calls.set(key, recent);
    return recent;
  }
}
