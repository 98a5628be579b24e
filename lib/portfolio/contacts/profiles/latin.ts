import type { Declaration, Wiring } from '@/lib/portfolio/contacts/profiles/declare';
import { field, type ContactField, type ContactValues } from '@/lib/portfolio/contacts/profiles/field';
import { valueOf } from '@/lib/portfolio/contacts/profiles/profile';
import { postcodeProblems } from '@/lib/portfolio/contacts/profiles/ru-reach';
import { personNameProblem } from '@/lib/portfolio/contacts/profiles/words';
import { plainSeparators } from '@/lib/base/values/plain-text';

const latin = { letters: 'latin' } as const;

/** Who somebody is and how to reach them, in Latin letters (REG.API 8.7, all other zones). */
export const latinRegistrant: readonly ContactField[] = [
  field('latinFirstName', 'text', 'who', {
    ...latin,
    min: 2,
    max: 40,
    width: 'half',
    autocomplete: 'given-name',
    example: 'Ivan',
    problem: personNameProblem,
  }),
  field('latinLastName', 'text', 'who', {
    ...latin,
    min: 2,
    max: 40,
    width: 'half',
    autocomplete: 'family-name',
    example: 'Ivanov',
    problem: personNameProblem,
  }),
  field('latinCompany', 'text', 'who', {
    ...latin,
    required: false,
    ofOrganizations: true,
    min: 5,
    max: 80,
    autocomplete: 'organization',
    hint: true,
    example: 'Romashka LLC',
  }),
  field('email', 'email', 'reach', { min: 6, max: 80, width: 'half', autocomplete: 'email' }),
  field('phone', 'phone', 'reach', { width: 'half', autocomplete: 'tel', example: '+7 495 123-45-67' }),
  field('country', 'country', 'address', { width: 'half', autocomplete: 'country' }),
  field('postcode', 'text', 'address', {
    ...latin,
    min: 3,
    max: 10,
    width: 'half',
    autocomplete: 'postal-code',
    example: '101000',
    tidy: plainSeparators,
  }),
  field('latinState', 'text', 'address', {
    ...latin,
    min: 2,
    max: 40,
    width: 'half',
    autocomplete: 'address-level1',
    example: 'Moscow',
  }),
  field('latinCity', 'text', 'address', {
    ...latin,
    min: 2,
    max: 80,
    width: 'half',
    autocomplete: 'address-level2',
    example: 'Moscow',
  }),
  field('latinAddress', 'text', 'address', {
    ...latin,
    min: 8,
    max: 80,
    autocomplete: 'street-address',
    example: 'Myasnitskaya 1, apt. 2',
  }),
];

/** The name that stands in for the company of a private person (REG.API 8.7). */
const nobody = 'Private person';

/** The parameters of one role. */
export const latinWiring: Wiring = {
  company: { field: 'latinCompany', made: (values) => valueOf(values, 'latinCompany') || nobody },
  first_name: 'latinFirstName',
  last_name: 'latinLastName',
  email: 'email',
  phone: 'phone',
  addr: 'latinAddress',
  city: 'latinCity',
  state: 'latinState',
  postcode: 'postcode',
  country_code: 'country',
};

/** What all zones have in common that ask for a registrant in Latin letters. */
export const inLatin = {
  owner: 'anybody',
  fields: latinRegistrant,
  rules: [postcodeProblems],
  label: latinLabel,
  phones: 'dotted',
  each: latinWiring,
  roles: ['o', 'a', 't', 'b'],
} as const satisfies Partial<Declaration>;

function latinLabel(values: ContactValues): string {
  return valueOf(values, 'latinCompany') || `${valueOf(values, 'latinFirstName')} ${valueOf(values, 'latinLastName')}`;
}
