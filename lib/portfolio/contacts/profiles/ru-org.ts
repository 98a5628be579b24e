import type { ContactValues, FieldProblem } from '@/lib/portfolio/contacts/profiles/field';
import { contactSchema } from '@/lib/portfolio/contacts/profiles/field-schema';
import { given, valueOf, type ContactProfile } from '@/lib/portfolio/contacts/profiles/profile';
import { ruOrgFields } from '@/lib/portfolio/contacts/profiles/ru-org-fields';
import { addressProblems, ruReachFields, ruReachParameters } from '@/lib/portfolio/contacts/profiles/ru-reach';

/** An organization that registers in .ru, .su or .рф (REG.API 8.7). */
export const ruOrg: ContactProfile = {
  id: 'ru-org',
  fields: ruOrgFields,
  schema: contactSchema(ruOrgFields, check),
  label: (values) => valueOf(values, 'orgName'),
  wire: (values) =>
    given({
      org: valueOf(values, 'latinOrgName'),
      org_r: valueOf(values, 'orgName'),
      code: valueOf(values, 'orgInn'),
      kpp: valueOf(values, 'kpp'),
      address_r: valueOf(values, 'legalAddress'),
      ...ruReachParameters(values, valueOf(values, 'recipient')),
    }),
  parameterFields: {
    ...ruReachFields,
    org: 'latinOrgName',
    org_r: 'orgName',
    code: 'orgInn',
    kpp: 'kpp',
    address_r: 'legalAddress',
  },
};

function check(values: ContactValues): readonly FieldProblem[] {
  const isResident = values['country'] === 'RU';
  const missing = isResident ? ['orgInn', 'kpp'].filter((name) => !values[name]) : [];
  return [
    ...missing.map((name) => ({ field: name, message: 'contacts.errors.residentsNeed' })),
    ...addressProblems(values, valueOf(values, 'recipient')),
  ];
}
