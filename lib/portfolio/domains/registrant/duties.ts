import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { identifies, isGeneric } from './sets';

/** What is known of a domain that somebody owes its registry something for; days as "YYYY-MM-DD". */
export type Dutiful = {
  readonly tld: string;
  readonly createdOn: string | null;
  readonly expiresOn: string | null;
  /** The day on which its registrant was last changed here. */
  readonly registrantChangedOn: string | null;
  /** verified | unverified | not_required; null while nobody has asked. */
  readonly emailState: string | null;
  /** Whether the registry knows who the registrant is; null while nobody has asked. */
  readonly isIdentified: boolean | null;
};

/** What is owed for a domain, or follows from what was done with it. */
export type Duty =
  /** The registrant has not confirmed the e-mail address; by then the name stops working, where that is known. */
  | { readonly kind: 'email'; readonly by: string | null }
  /** The registrant is to prove who they are: without it the term is not made longer. */
  | { readonly kind: 'identification'; readonly by: string | null }
  /** It goes to no other registrar until then. */
  | { readonly kind: 'lock'; readonly until: string }
  /** The yearly look at the data of the registrant: false data can cost the name. */
  | { readonly kind: 'review'; readonly on: string };

/** ICANN's periods, in days. They are being changed, so they stand here and nowhere else. */
export const dutyDays = { email: 15, lock: 60, review: 30 } as const;

/** What is owed for a domain on a day, the most urgent first. */
export function dutiesOf(domain: Dutiful, today: string): readonly Duty[] {
  return [
    ...emailDuty(domain, today),
    ...identificationDuty(domain),
    ...lockOf(domain, today),
    ...reviewOf(domain, today),
  ];
}

/** A day that is over says nothing about when the name stops working. */
function emailDuty({ emailState, registrantChangedOn, createdOn }: Dutiful, today: string): readonly Duty[] {
  if (emailState !== 'unverified') return [];
  const since = registrantChangedOn ?? createdOn;
  const by = since && shifted(since, dutyDays.email);
  return [{ kind: 'email', by: by !== null && by >= today ? by : null }];
}

function identificationDuty({ tld, isIdentified, expiresOn }: Dutiful): readonly Duty[] {
  return isIdentified === false && identifies(tld) ? [{ kind: 'identification', by: expiresOn }] : [];
}

function lockOf({ tld, registrantChangedOn }: Dutiful, today: string): readonly Duty[] {
  if (registrantChangedOn === null || !isGeneric(tld)) return [];
  const until = shifted(registrantChangedOn, dutyDays.lock);
  return until > today ? [{ kind: 'lock', until }] : [];
}

/** In the days before each anniversary of the registration; not in the first year, when the data is new. */
function reviewOf({ tld, createdOn }: Dutiful, today: string): readonly Duty[] {
  if (createdOn === null || !isGeneric(tld)) return [];
  const years = [Number(today.slice(0, 4)), Number(today.slice(0, 4)) + 1];
  const on = years
    .map((year) => `${year}${createdOn.slice(4)}`)
    .find((day) => day > createdOn && day >= today && shifted(day, 0 - dutyDays.review) <= today);
  return on === undefined ? [] : [{ kind: 'review', on }];
}

function shifted(day: string, days: number): string {
  return dayOf(dateOfDay(day) ?? new Date(0), days);
}
