/** When something happens by a registry's word. */
export type Moment = {
  readonly at: Date;
  /** A calendar day without a time: kept as its midnight in UTC. */
  readonly isDay: boolean;
};

const written =
  /^(\d{4})[-./](\d{2})[-./](\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s*(Z|UTC|\(GMT\+0:00\)|[+-]\d{2}(?::?\d{2})?)?)?/;
const dayFirst = /^(\d{1,2})[-. ]([a-z]{3})[a-z]*[-. ](\d{4})/i;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A date as registries write them ("2026-11-10T00:34:07Z", "2012.07.01", "13-May-2011"); null for anything else. */
export function readMoment(text: string): Moment | null {
  const [, year, month, day, hour, minute, second = '00', zone] = written.exec(text.trim()) ?? [];
  if (year !== undefined && month !== undefined && day !== undefined) {
    // A time without its zone could be any moment of the day: the day is what it says for certain.
    if (hour === undefined || minute === undefined || zone === undefined)
      return momentOf(`${year}-${month}-${day}`, true);
    return momentOf(`${year}-${month}-${day}T${hour}:${minute}:${second}${offsetOf(zone)}`, false);
  }
  const [, date, name = '', yearLast] = dayFirst.exec(text.trim()) ?? [];
  const at = months.indexOf(name.toLowerCase());
  if (date === undefined || at === -1) return null;
  return momentOf(`${yearLast}-${String(at + 1).padStart(2, '0')}-${date.padStart(2, '0')}`, true);
}

function momentOf(iso: string, isDay: boolean): Moment | null {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? null : { at, isDay };
}

function offsetOf(zone: string): string {
  if (!/^[+-]/.test(zone)) return 'Z';
  const digits = zone.replace(/\D/g, '').padEnd(4, '0');
  return `${zone.slice(0, 1)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
