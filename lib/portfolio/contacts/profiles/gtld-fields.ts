import { field, type ContactField } from '@/lib/portfolio/contacts/profiles/field';
import { plainSeparators } from '@/lib/base/values/plain-text';
import { personNameProblem } from '@/lib/portfolio/contacts/profiles/words';

const latin = { letters: 'latin' } as const;

/** What the international zones ask for, in Latin letters (REG.API 8.7). */
export const gtldFields: readonly ContactField[] = [
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
