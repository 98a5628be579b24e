import { createHash } from 'node:crypto';
import type { WireRecord } from '@/lib/registrar/regwire/value';
import { Refusal } from '../refusal';
import type { World } from '../world/world';

const HOUR_MS = 3_600_000;
const KEPT = 2000;

/** Refusals that say nothing against the request: sent again later it may be taken. */
const NOT_ITS_FAULT = new Set([
  'ACCOUNT_EXCEEDED_ALLOWED_CONNECTION_RATE',
  'BILLING_LOCK',
  'CONNECTION_FAILED',
  'CREATION_IS_TEMPORARILY_LOCKED',
  'DNSSEC_UPDATING_IN_PROGRESS',
  'DOMAIN_ORDER_LOCKED',
  'INTERNAL_API_ERROR',
  'INTERNAL_ERROR',
  'IP_EXCEEDED_ALLOWED_CONNECTION_RATE',
  'NOT_ENOUGH_MONEY',
  'SERVICE_UNAVAILABLE',
]);

/** Who called: the account, or the address while nobody logged in. */
export interface Caller {
  readonly login: string | null;
  readonly address: string;
}

/**
 * Callers who keep sending the same request although it was refused are shut out for an hour of virtual time, when
 * the settings say after how many.
 */
export class Repeats {
  private readonly counts = new Map<string, number>();
  private readonly blockedUntilMs = new Map<string, number>();

  /** Refuses a caller who is shut out. */
  check(caller: Caller, world: World): void {
    const until = this.blockedUntilMs.get(nameOf(caller));
    if (until === undefined || until <= world.clock.nowMs()) return;
    throw new Refusal(
      caller.login === null ? 'IP_EXCEEDED_ALLOWED_CONNECTION_RATE' : 'ACCOUNT_EXCEEDED_ALLOWED_CONNECTION_RATE',
    );
  }

  /** Counts a refused request. */
  count(caller: Caller, command: string, params: WireRecord, code: string, world: World): void {
    const limit = world.settings.sameRefusalsBeforeBlock;
    if (limit === 0 || NOT_ITS_FAULT.has(code)) return;
    const digest = createHash('sha256').update(JSON.stringify(params)).digest('base64');
    const key = `${nameOf(caller)} ${command} ${digest}`;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.delete(key);
    if (count < limit) remember(this.counts, key, count);
    else remember(this.blockedUntilMs, nameOf(caller), world.clock.nowMs() + HOUR_MS);
  }

  reset(): void {
    this.counts.clear();
    this.blockedUntilMs.clear();
  }
}

/** The newest ones only. */
function remember(map: Map<string, number>, key: string, value: number): void {
  map.set(key, value);
  const oldest = map.size > KEPT ? map.keys().next().value : undefined;
  if (oldest !== undefined) map.delete(oldest);
}

function nameOf({ login, address }: Caller): string {
  return login === null ? `ip ${address}` : `account ${login}`;
}
