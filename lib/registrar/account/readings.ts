import 'server-only';
import { nowMs } from '@/lib/base/clock/clock';
import { isAvailabilityState, type AvailabilityState } from '@/lib/registrar/account/availability-state';
import { db, type Tx } from '@/lib/base/db/client';
import { moneyFromDatabase, type Money } from '@/lib/base/values/money';

/** What the registrar asks for a name: for the first year and for each further one. */
export type Cost = { readonly first: Money; readonly renew: Money };

/** What one name was found to be. */
export type Reading = {
  readonly asciiName: string;
  readonly state: AvailabilityState;
  /** REG.API's code (2.3.3), where there is one. */
  readonly code: string | null;
  /** Of a premium name; null for others, which cost what their zone costs. */
  readonly premiumCost: Cost | null;
  readonly readAt: Date;
};

/** Names of a reading are worth this long: whoever asks again within it gets the same answer without a call. */
export const freshMs = 60_000;

/** Readings younger than `maxAgeMs`, by name. */
export async function freshReadings(
  tx: Tx,
  names: readonly string[],
  maxAgeMs: number,
): Promise<ReadonlyMap<string, Reading>> {
  const rows = await tx.availabilityReading.findMany({
    where: { asciiName: { in: [...names] }, readAt: { gt: new Date(nowMs() - maxAgeMs) } },
  });
  const readings = rows.flatMap(
    ({ asciiName, state, code, readAt, currency, premiumRegisterCost, premiumRenewCost }) => {
      if (!isAvailabilityState(state)) return [];
      const hasPrice = premiumRegisterCost !== null && currency !== null;
      const first = hasPrice ? moneyFromDatabase(premiumRegisterCost, currency) : null;
      const renew = hasPrice ? moneyFromDatabase(premiumRenewCost ?? premiumRegisterCost, currency) : null;
      return [{ asciiName, state, code, readAt, premiumCost: first && renew ? { first, renew } : null }];
    },
  );
  return new Map(readings.map((reading) => [reading.asciiName, reading]));
}

/** Keeps what was answered; what is unknown is worth nothing. */
export async function keepReadings(readings: readonly Reading[]): Promise<void> {
  const known = readings.filter(({ state }) => state !== 'unknown');
  if (known.length === 0) return;
  const column = <T>(pick: (reading: Reading) => T): T[] => known.map(pick);
  await db.$executeRaw`
    INSERT INTO availability_reading
      (ascii_name, state, code, premium_register_cost, premium_renew_cost, currency, read_at)
    SELECT * FROM unnest(
      ${column(({ asciiName }) => asciiName)}::text[], ${column(({ state }) => state)}::text[],
      ${column(({ code }) => code)}::text[], ${column(({ premiumCost }) => premiumCost?.first.minor ?? null)}::bigint[],
      ${column(({ premiumCost }) => premiumCost?.renew.minor ?? null)}::bigint[],
      ${column(({ premiumCost }) => premiumCost?.first.currency ?? null)}::bpchar[],
      ${column(({ readAt }) => readAt)}::timestamptz[])
    ON CONFLICT (ascii_name) DO UPDATE SET state = EXCLUDED.state, code = EXCLUDED.code, currency = EXCLUDED.currency,
      premium_register_cost = EXCLUDED.premium_register_cost, premium_renew_cost = EXCLUDED.premium_renew_cost,
      read_at = EXCLUDED.read_at
    WHERE availability_reading.read_at < EXCLUDED.read_at`;
}
