import { dottedPhone } from '@/lib/base/values/phone';
import type { ContactValues } from '@/lib/portfolio/contacts/profiles/field';
import { contactSchema } from '@/lib/portfolio/contacts/profiles/field-schema';
import { gtldFields } from '@/lib/portfolio/contacts/profiles/gtld-fields';
import { given, valueOf, type ContactProfile } from '@/lib/portfolio/contacts/profiles/profile';
import { postcodeProblems } from '@/lib/portfolio/contacts/profiles/ru-reach';

/** Owner, administrator, technician and payer: one person or company stands in for all four. */
const roles = ['o', 'a', 't', 'b'] as const;

/** The name that stands in for the company of a private person (REG.API 8.7). */
const nobody = 'Private person';

/** A registrant of com, net, org and the other zones without rules of their own (REG.API 8.7). */
export const gtld: ContactProfile = {
  id: 'gtld',
  fields: gtldFields,
  schema: contactSchema(gtldFields, postcodeProblems),
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
