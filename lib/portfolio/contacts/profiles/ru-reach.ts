import {
  field,
  type ContactField,
  type ContactValues,
  type FieldProblem,
} from '@/lib/portfolio/contacts/profiles/field';
import type { Wiring } from '@/lib/portfolio/contacts/profiles/declare';
import { commaList, valueOf } from '@/lib/portfolio/contacts/profiles/profile';
import { plainSeparators } from '@/lib/base/values/plain-text';

/** How to reach a registrant of .ru, .su and .рф, person or organization (REG.API 8.7, common fields). */
export const ruReach: readonly ContactField[] = [
  field('email', 'email', 'reach', { min: 6, width: 'half', autocomplete: 'email' }),
  field('phone', 'phone', 'reach', { width: 'half', autocomplete: 'tel', example: '+7 495 123-45-67' }),
  field('country', 'country', 'address', { width: 'half', autocomplete: 'country', hint: true }),
  field('postcode', 'text', 'address', {
    min: 3,
    max: 10,
    width: 'half',
    autocomplete: 'postal-code',
    example: '101000',
    tidy: plainSeparators,
  }),
  field('city', 'text', 'address', { min: 2, max: 80, autocomplete: 'address-level2', example: 'Москва' }),
  field('address', 'text', 'address', {
    min: 3,
    max: 120,
    autocomplete: 'street-address',
    example: 'ул. Мясницкая, д. 1, кв. 2',
  }),
];

/** The zones of Russia and of the Soviet Union. */
export const russianZones: readonly string[] = ['ru', 'su', 'рф'];

/** Parameters of how to reach somebody; letters are for `recipient`. */
export function ruReachWiring(recipient: (values: ContactValues) => string): Wiring {
  return {
    p_addr: { field: 'address', made: (values) => postalAddress(values, recipient(values)) },
    phone: 'phone',
    e_mail: 'email',
    country: 'country',
  };
}

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
