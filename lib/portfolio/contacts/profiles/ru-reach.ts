import { spacedPhone } from '@/lib/base/values/phone';
import type { ContactValues, FieldProblem } from '@/lib/portfolio/contacts/profiles/field';
import { commaList, valueOf } from '@/lib/portfolio/contacts/profiles/profile';

export function ruReachParameters(values: ContactValues, recipient: string): Readonly<Record<string, string>> {
  return {
    p_addr: postalAddress(values, recipient),
    phone: spacedPhone(valueOf(values, 'phone')),
    e_mail: valueOf(values, 'email'),
    country: valueOf(values, 'country'),
  };
}

export const ruReachFields = { p_addr: 'address', phone: 'phone', e_mail: 'email', country: 'country' } as const;

/** The registry takes the parts of an address as one text. */
const longestAddress = 255;

/** What is wrong with the postal address as a whole. */
export function addressProblems(values: ContactValues, recipient: string): readonly FieldProblem[] {
  const problems = postcodeProblems(values);
  return postalAddress(values, recipient).length <= longestAddress
    ? problems
    : [...problems, { field: 'address', message: `contacts.errors.addressTooLong?max=${longestAddress}` }];
}

/**
 * A postcode of Russia has six digits. Of other countries only what all of theirs have in common is asked: patterns by
 * country go out of date, and a wrong one keeps people from buying.
 */
export function postcodeProblems(values: ContactValues): readonly FieldProblem[] {
  const postcode = valueOf(values, 'postcode');
  if (values['country'] === 'RU')
    return /^\d{6}$/.test(postcode) ? [] : [{ field: 'postcode', message: 'contacts.errors.russianPostcode' }];
  return /^(?=.*\d)[A-Z0-9][A-Z0-9 -]*[A-Z0-9]$/i.test(postcode)
    ? []
    : [{ field: 'postcode', message: 'contacts.errors.postcode' }];
}

function postalAddress(values: ContactValues, recipient: string): string {
  return commaList(valueOf(values, 'postcode'), valueOf(values, 'city'), valueOf(values, 'address'), recipient);
}
