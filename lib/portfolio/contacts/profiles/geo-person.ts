import { declare } from '@/lib/portfolio/contacts/profiles/declare';
import { geoPeople, geoReach, geoWiring } from '@/lib/portfolio/contacts/profiles/geo-reach';
import { regionalZones, wholeGeoZones } from '@/lib/portfolio/contacts/profiles/geo-zones';
import { fullName, passportProblems, ruDocument, russianPassport } from '@/lib/portfolio/contacts/profiles/passport';
import { valueOf } from '@/lib/portfolio/contacts/profiles/profile';
import { postcodeProblems } from '@/lib/portfolio/contacts/profiles/ru-reach';

/** A private person who registers in москва, дети, msk.ru and the like (REG.API 8.7). */
export const geoPerson = declare({
  id: 'geo-person',
  group: 'geo',
  zones: [...wholeGeoZones, ...regionalZones],
  owner: 'person',
  fields: [...geoPeople, ...ruDocument({ number: [6, 30], issuer: [10, 200] }), ...geoReach],
  rules: [passportProblems, postcodeProblems],
  label: fullName,
  phones: 'spaced',
  each: {
    ...geoWiring,
    code: 'personInn',
    birth_date: 'birthDate',
    passport_number: {
      field: 'passportNumber',
      made: (values) => russianPassport(values) ?? valueOf(values, 'passportNumber'),
    },
    passport_date: 'passportIssuedOn',
    passport_place: 'passportIssuer',
  },
  roles: ['o', 'a', 't'],
  fewerRoles: { zones: regionalZones, roles: ['o'] },
});
