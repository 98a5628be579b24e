import { dottedPhone, spacedPhone } from '@/lib/base/values/phone';
import { fieldOf, wiringFor, type Declaration, type Wired } from '@/lib/portfolio/contacts/profiles/declare';
import type { ContactValues } from '@/lib/portfolio/contacts/profiles/field';
import { contactSchema } from '@/lib/portfolio/contacts/profiles/field-schema';
import { dottedDate, valueOf, type ContactProfile } from '@/lib/portfolio/contacts/profiles/profile';

/** A profile from its declaration: schema, parameters and the way back from a refused parameter are made from it. */
export function checked(declaration: Declaration): ContactProfile {
  const { id, group, zones, owner, fields, label, rules = [] } = declaration;
  const phones = new Set(fields.filter(({ kind }) => kind === 'phone').map(({ name }) => name));
  const dates = new Set(fields.filter(({ kind }) => kind === 'date').map(({ name }) => name));
  const write = (name: string, value: string) => {
    if (value === '') return '';
    if (phones.has(name)) return declaration.phones === 'dotted' ? dottedPhone(value) : spacedPhone(value);
    return dates.has(name) ? dottedDate(value) : value;
  };
  const said = (wired: Wired, values: ContactValues) =>
    typeof wired === 'string' ? write(wired, valueOf(values, wired)) : wired.made(values);
  return {
    id,
    group,
    zones,
    owner,
    fields,
    label,
    schema: contactSchema(fields, (values) => rules.flatMap((rule) => rule(values))),
    wire: (values, tld) =>
      Object.fromEntries(
        Object.entries(wiringFor(declaration, tld)).flatMap(([parameter, wired]) => {
          const value = said(wired, values);
          return value === '' ? [] : [[parameter, value]];
        }),
      ),
    parameterFields: Object.fromEntries(
      Object.entries(wiringFor(declaration, '')).map(([parameter, wired]) => [parameter, fieldOf(wired)]),
    ),
  };
}
