import { declare } from '@/lib/portfolio/contacts/profiles/declare';
import { field, type ContactField } from '@/lib/portfolio/contacts/profiles/field';
import { inLatin, latinRegistrant } from '@/lib/portfolio/contacts/profiles/latin';
import { valueOf } from '@/lib/portfolio/contacts/profiles/profile';
import { personNameProblem } from '@/lib/portfolio/contacts/profiles/words';

const russian = { letters: 'cyrillic' } as const;

const inRussian: readonly ContactField[] = [
  field('lastName', 'text', 'zone', {
    ...russian,
    min: 2,
    max: 25,
    width: 'half',
    problem: personNameProblem,
    example: 'Иванов',
  }),
  field('firstName', 'text', 'zone', {
    ...russian,
    min: 2,
    max: 25,
    width: 'half',
    problem: personNameProblem,
    example: 'Иван',
  }),
  field('orgName', 'text', 'zone', {
    ...russian,
    required: false,
    ofOrganizations: true,
    min: 5,
    hint: true,
    example: 'ООО «Ромашка»',
  }),
  field('state', 'text', 'zone', { ...russian, min: 2, max: 40, width: 'half', example: 'Москва' }),
  field('city', 'text', 'zone', { ...russian, min: 3, max: 80, width: 'half', example: 'Москва' }),
  field('address', 'text', 'zone', { ...russian, min: 15, example: 'ул. Мясницкая, д. 1, кв. 2' }),
];

/** What stands in for the organization of a private person. */
const nobody = 'Частное лицо';

/** A registrant of сайт and онлайн, who is known in both alphabets (REG.API 8.7). */
export const cyrillic = declare({
  ...inLatin,
  id: 'cyrillic',
  group: 'cyrillic',
  zones: ['сайт', 'онлайн'],
  fields: [...latinRegistrant, ...inRussian],
  each: {
    ...inLatin.each,
    first_name_r: 'firstName',
    last_name_r: 'lastName',
    company_r: { field: 'orgName', made: (values) => valueOf(values, 'orgName') || nobody },
    state_r: 'state',
    city_r: 'city',
    addr_r: 'address',
  },
});
