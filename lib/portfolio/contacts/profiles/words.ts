import { plainSeparators } from '@/lib/base/values/plain-text';

/** Why this is no name of a person, as a message key; null for one that may be. */
export function personNameProblem(name: string): string | null {
  if (/\d/.test(name)) return 'contacts.errors.digitsInName';
  return mixesAlphabets(name) ? 'contacts.errors.mixedAlphabets' : null;
}

/** Codes and numbers are typed with spaces and dashes of every kind; they mean nothing. */
export function compact(typed: string): string {
  return plainSeparators(typed).replace(/[\s-]/g, '').toUpperCase();
}

/** KPP: four digits of the tax office, two digits or Latin capitals of the reason, three digits. */
export function kppProblem(kpp: string): string | null {
  return /^\d{4}[\dA-Z]{2}\d{3}$/.test(kpp) ? null : 'contacts.errors.kpp';
}

/** The check digits of an INN of an organization (10 digits) or a person (12). */
export function innProblem(inn: string): string | null {
  const isRight = inn.length === 10 ? isChecked(inn, 9) : isChecked(inn, 10) && isChecked(inn, 11);
  return isRight ? null : 'contacts.errors.innCheck';
}

const weights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

/** Whether the digit at `position` follows from those before it. */
function isChecked(inn: string, position: number): boolean {
  const used = weights.slice(weights.length - position);
  const sum = used.reduce((total, weight, index) => total + weight * Number(inn[index]), 0);
  return (sum % 11) % 10 === Number(inn[position]);
}

/** A Latin letter in a Cyrillic word looks right and is found by nobody. */
function mixesAlphabets(name: string): boolean {
  return name.split(/[^\p{L}]+/u).some((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word));
}
