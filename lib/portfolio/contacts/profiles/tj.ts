import { declare, type Wiring } from '@/lib/portfolio/contacts/profiles/declare';
import { field, type ContactField } from '@/lib/portfolio/contacts/profiles/field';
import { valueOf } from '@/lib/portfolio/contacts/profiles/profile';
import { postcodeProblems } from '@/lib/portfolio/contacts/profiles/ru-reach';
import { personNameProblem } from '@/lib/portfolio/contacts/profiles/words';
import { plainSeparators } from '@/lib/base/values/plain-text';

const latin = { letters: 'latin', min: 2 } as const;

const fields: readonly ContactField[] = [
  field('ownerKind', 'choice', 'who', { choices: ['1', '2'], width: 'half' }),
  field('latinFullName', 'text', 'who', { ...latin, max: 64, width: 'half', hint: true, example: 'Ivan Ivanov' }),
  field('whoisText', 'text', 'who', { ...latin, max: 64, hint: true, example: 'Personal site of Ivan Ivanov' }),
  field('latinContactName', 'text', 'who', {
    ...latin,
    max: 64,
    width: 'half',
    hint: true,
    problem: personNameProblem,
    example: 'Ivan Ivanov',
  }),
  field('nickname', 'text', 'who', {
    ...latin,
    max: 32,
    width: 'half',
    hint: true,
    example: 'ivanov',
    problem: (value) => (/^\S+$/.test(value) ? null : 'contacts.errors.oneWord'),
  }),
  field('email', 'email', 'reach', { min: 6, max: 90, width: 'half', autocomplete: 'email' }),
  field('phone', 'phone', 'reach', { width: 'half', autocomplete: 'tel', example: '+992 37 221-00-00' }),
  field('country', 'country', 'address', { width: 'half', autocomplete: 'country' }),
  field('postcode', 'text', 'address', {
    ...latin,
    min: 3,
    max: 10,
    width: 'half',
    autocomplete: 'postal-code',
    example: '734000',
    tidy: plainSeparators,
  }),
  field('latinCity', 'text', 'address', {
    ...latin,
    max: 64,
    autocomplete: 'address-level2',
    example: 'Dushanbe',
  }),
  field('latinAddress', 'text', 'address', {
    ...latin,
    max: 128,
    autocomplete: 'street-address',
    example: 'Rudaki 1, apt. 2',
  }),
];

/** Of whoever looks after the name; what is called a fax is a phone (REG.API 8.7). */
const staff: Wiring = {
  full_name: 'latinContactName',
  nic_name: 'nickname',
  fax: 'phone',
  postcode: 'postcode',
};

/** A registrant of tj (REG.API 8.7). */
export const tj = declare({
  id: 'tj',
  group: 'tj',
  zones: ['tj'],
  owner: 'anybody',
  fields,
  rules: [postcodeProblems],
  label: (values) => valueOf(values, 'latinFullName'),
  phones: 'spaced',
  roles: ['o', 'a', 't'],
  each: { email: 'email', addr: 'latinAddress', city: 'latinCity', country_code: 'country' },
  ofRole: {
    o: { type: 'ownerKind', whois: 'whoisText', full_name: 'latinFullName', phone: 'phone' },
    a: staff,
    t: staff,
  },
});
