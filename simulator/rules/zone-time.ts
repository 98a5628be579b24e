import { Refusal } from '../refusal';

/** Seconds of each suffix; the reference calls `m` months, the live service counts minutes. */
const UNITS: Readonly<Record<string, number>> = { '': 1, m: 60, h: 3600, d: 86_400, w: 604_800 };
const MAX_SECONDS = 2 ** 31 - 1;

/** Seconds that a time of a zone means, `600`, `10m` or `1d`; refused beyond what a DNS record can say (REG.API 9.12). */
export function zoneSeconds(time: string): number {
  const [, digits = '', suffix = ''] = /^(\d+)([a-z]?)$/.exec(time) ?? [];
  const unit = UNITS[suffix];
  const seconds = digits === '' || unit === undefined ? 0 : Number(digits) * unit;
  if (seconds < 1 || seconds > MAX_SECONDS) throw new Refusal('SOA_RECORD_INVALID');
  return seconds;
}
