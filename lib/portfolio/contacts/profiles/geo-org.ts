import { declare } from '@/lib/portfolio/contacts/profiles/declare';
import {
  field,
  type ContactField,
  type ContactValues,
  type FieldProblem,
} from '@/lib/portfolio/contacts/profiles/field';
import { geoLegalAddress, geoPeople, geoReach, geoWiring } from '@/lib/portfolio/contacts/profiles/geo-reach';
import { regionalZones, wholeGeoZones } from '@/lib/portfolio/contacts/profiles/geo-zones';
import { valueOf } from '@/lib/portfolio/contacts/profiles/profile';
import { postcodeProblems } from '@/lib/portfolio/contacts/profiles/ru-reach';
import { compact, innProblem } from '@/lib/portfolio/contacts/profiles/words';

const organization: readonly ContactField[] = [
  field('orgName', 'text', 'who', {
    letters: 'cyrillic',
    min: 5,
    autocomplete: 'organization',
    hint: true,
    example: 'ООО «Ромашка»',
  }),
  field('latinCompany', 'text', 'who', { letters: 'latin', min: 5, max: 80, example: 'Romashka LLC' }),
  field('orgInn', 'digits', 'document', {
    required: false,
    min: 10,
    max: 10,
    width: 'half',
    hint: true,
    tidy: compact,
    problem: innProblem,
  }),
];

/** An organization that registers in москва, дети, msk.ru and the like (REG.API 8.7). */
export const geoOrg = declare({
  id: 'geo-org',
  group: 'geo',
  zones: [...wholeGeoZones, ...regionalZones],
  owner: 'organization',
  fields: [...organization, ...geoPeople, ...geoLegalAddress, ...geoReach],
  rules: [innOfResidents, postcodeProblems],
  label: (values) => valueOf(values, 'orgName'),
  phones: 'spaced',
  each: {
    ...geoWiring,
    company: 'latinCompany',
    company_ru: 'orgName',
    code: 'orgInn',
    l_addr: 'latinLegalStreet',
    l_addr_ru: 'legalStreet',
    l_city: 'latinLegalCity',
    l_city_ru: 'legalCity',
    l_state: 'latinLegalState',
    l_state_ru: 'legalState',
    l_postcode: 'legalPostcode',
  },
  roles: ['o', 'a', 't'],
  fewerRoles: { zones: regionalZones, roles: ['o'] },
});

function innOfResidents(values: ContactValues): readonly FieldProblem[] {
  return values['country'] === 'RU' && !values['orgInn']
    ? [{ field: 'orgInn', message: 'contacts.errors.residentsNeed' }]
    : [];
}
