import { dottedPhone } from '@/lib/base/values/phone';
import { contactSchema, field, type ContactField, type ContactValues } from '@/lib/portfolio/contacts/profiles/field';
import { given, valueOf, type ContactProfile } from '@/lib/portfolio/contacts/profiles/profile';
import { plainSeparators } from '@/lib/base/values/plain-text';
import { postcodeProblems } from '@/lib/portfolio/contacts/profiles/ru-reach';
import { personNameProblem } from '@/lib/portfolio/contacts/profiles/words';

const latin = { letters: 'latin' } as const;

const fields: readonly ContactField[] = [
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

/** Owner, administrator, technician and payer: one person or company stands in for all four. */
const roles = ['o', 'a', 't', 'b'] as const;

/** The name that stands in for the company of a private person (REG.API 8.7). */
const nobody = 'Private person';

/** A registrant of com, net, org and the other zones without rules of their own (REG.API 8.7). */
export const gtld: ContactProfile = {
  id: 'gtld',
  fields,
  schema: contactSchema(fields, postcodeProblems),
  label: (values) => valueOf(values, 'latinCompany') || personName(values),
  wire: (values) => {
    const details = parameters(values);
    return given(
      Object.fromEntries(
        roles.flatMap((role) => Object.entries(details).map(([name, value]) => [`${role}_${name}`, value] as const)),
      ),
    );
  },
  parameterFields: Object.fromEntries(
    roles.flatMap((role) => Object.entries(fieldOf()).map(([name, ours]) => [`${role}_${name}`, ours] as const)),
  ),
};

function parameters(values: ContactValues): Readonly<Record<string, string>> {
  return {
    company: valueOf(values, 'latinCompany') || nobody,
    first_name: valueOf(values, 'latinFirstName'),
    last_name: valueOf(values, 'latinLastName'),
    email: valueOf(values, 'email'),
    phone: dottedPhone(valueOf(values, 'phone')),
    addr: valueOf(values, 'latinAddress'),
    city: valueOf(values, 'latinCity'),
    state: valueOf(values, 'latinState'),
    postcode: valueOf(values, 'postcode'),
    country_code: valueOf(values, 'country'),
  };
}

function fieldOf(): Readonly<Record<string, string>> {
  return {
    company: 'latinCompany',
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
}

function personName(values: ContactValues): string {
  return `${valueOf(values, 'latinFirstName')} ${valueOf(values, 'latinLastName')}`.trim();
}
