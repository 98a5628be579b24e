import { addYears, dateOfDay, dayOf } from '@/lib/base/values/day';

/** What decides when a domain can be renewed; days as "YYYY-MM-DD". */
export type Term = { readonly tld: string; readonly createdOn: string | null; readonly expiresOn: string | null };

/** What is known of a zone (REG.API 8.27, and refusals). */
export type ZoneTerms = {
  readonly renewBeforeDays: number | null;
  readonly learnedBeforeDays: number | null;
  readonly lockedAfterCreateDays: number;
};

/** What a zone allows after the end, in days. */
export type LateTerms = { readonly renewAfterDays: number | null; readonly restorationDays: number | null };

/** Whether a domain can be renewed now, and for how long at most; or from which day on. */
export type RenewalMoment =
  | { readonly kind: 'open'; readonly maxYears: number }
  | {
      readonly kind: 'opens';
      readonly on: string;
      /** It is paid for as far ahead as any name may be: what was asked for on top is not wanted for that day. */
      readonly isFull: boolean;
    };

/** The days of one term around its end. */
export type RenewalWindow = {
  /** From this day on it can be renewed; null where that is always. */
  readonly opensOn: string | null;
  /** The last day that is paid for. */
  readonly endsOn: string;
  /** The last day of the usual price; later the name is bought back for more. Null where its zone sells none back. */
  readonly usualUntil: string | null;
  /** Renewed no longer, it is free for others then; null where nobody told. */
  readonly lostOn: string | null;
};

/** No registry lets a term end later than this many years from now. */
const mostYearsAhead = 10;

/** Known without asking: the rules of the Russian registries. */
const knownBeforeDays: Readonly<Record<string, number>> = { ru: 60, рф: 60, su: 60 };

/** When a term may be made longer: within the window of its zone, and never beyond ten years ahead. */
export function renewalMoment(
  { tld, createdOn, expiresOn }: Term,
  zone: ZoneTerms | null,
  today: string,
): RenewalMoment {
  if (expiresOn === null) return { kind: 'open', maxYears: mostYearsAhead };
  const before = beforeDays(tld, zone);
  const notFullFrom = addYears(expiresOn, 1 - mostYearsAhead);
  const days = [
    ...(before === null ? [] : [shifted(expiresOn, 0 - before)]),
    ...(createdOn && zone ? [shifted(createdOn, zone.lockedAfterCreateDays)] : []),
    notFullFrom,
  ];
  const on = days.reduce((latest, day) => (day > latest ? day : latest));
  if (on > today) return { kind: 'opens', on, isFull: notFullFrom > today };
  const last = addYears(today, mostYearsAhead);
  const years = Array.from({ length: mostYearsAhead }, (_, index) => index + 1);
  return { kind: 'open', maxYears: years.filter((count) => addYears(expiresOn, count) <= last).length };
}

/** When a term can be renewed, ends and is lost, as far as its zone is known; null while nobody knows when it ends. */
export function renewalWindow(
  { tld, createdOn, expiresOn }: Term,
  zone: (ZoneTerms & LateTerms) | null,
): RenewalWindow | null {
  if (expiresOn === null) return null;
  const before = beforeDays(tld, zone);
  const opened = before === null ? null : shifted(expiresOn, 0 - before);
  const unlocked = createdOn && zone ? shifted(createdOn, zone.lockedAfterCreateDays) : null;
  const after = zone?.renewAfterDays ?? 0;
  const restored = zone?.restorationDays ?? 0;
  const isSoldBack = restored > 0 && typeof zone?.renewAfterDays === 'number';
  return {
    opensOn: opened && unlocked && unlocked > opened ? unlocked : opened,
    endsOn: expiresOn,
    usualUntil: isSoldBack ? shifted(expiresOn, after) : null,
    lostOn: after > 0 || isSoldBack ? shifted(expiresOn, after + restored) : null,
  };
}

/** Whether a name is only bought back now, for more than a renewal costs. */
export function isBoughtBack(window: Pick<RenewalWindow, 'usualUntil'> | null, today: string): boolean {
  return window !== null && window.usualUntil !== null && today > window.usualUntil;
}

/** Whether it can still be bought back. */
export function isRestorable(
  window: Pick<RenewalWindow, 'usualUntil' | 'lostOn'> | null,
  today: string,
): window is RenewalWindow {
  return isBoughtBack(window, today) && (window?.lostOn ?? '') > today;
}

/** The strictest that is known: a refusal costs a call, a day of waiting nothing. */
function beforeDays(tld: string, zone: ZoneTerms | null): number | null {
  const known = [zone?.renewBeforeDays, zone?.learnedBeforeDays, knownBeforeDays[tld]].filter(
    (days) => typeof days === 'number' && days > 0,
  );
  return known.length === 0 ? null : Math.min(...known.flatMap((days) => (days ? [days] : [])));
}

/** The day that a refusal names, where it lies ahead: "renewal opens on 2028-09-30", "с 30.09.2028". */
export function dayNamedIn(text: string, today: string): string | null {
  const days = [...text.matchAll(/\b(\d{4})-(\d{2})-(\d{2})\b|\b(\d{2})\.(\d{2})\.(\d{4})\b/g)].map((found) => {
    const [, year, month, day, day2, month2, year2] = found;
    return `${year ?? year2}-${month ?? month2}-${day ?? day2}`;
  });
  return days.find((day) => day > today && !Number.isNaN(dateOfDay(day)?.getTime() ?? Number.NaN)) ?? null;
}

function shifted(day: string, days: number): string {
  return dayOf(dateOfDay(day) ?? new Date(0), days);
}
