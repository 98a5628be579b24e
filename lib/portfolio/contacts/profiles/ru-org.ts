import {
  field,
  type ContactField,
  type ContactValues,
  type FieldProblem,
} from '@/lib/portfolio/contacts/profiles/field';
import { declare } from '@/lib/portfolio/contacts/profiles/declare';
import { valueOf } from '@/lib/portfolio/contacts/profiles/profile';
import { addressProblems, russianZones, ruReach, ruReachWiring } from '@/lib/portfolio/contacts/profiles/ru-reach';
import { compact, innProblem, kppProblem } from '@/lib/portfolio/contacts/profiles/words';
import { transliterate } from '@/lib/portfolio/contacts/profiles/transliterate';

const fields: readonly ContactField[] = [
  field('orgName', 'text', 'who', {
    min: 10,
    autocomplete: 'organization',
    hint: true,
    example: 'Общество с ограниченной ответственностью «Ромашка»',
  }),
  field('latinOrgName', 'text', 'who', {
    min: 6,
    letters: 'latin',
    hint: true,
    suggest: (values) => transliterate(valueOf(values, 'orgName')),
    example: '"Romashka", LLC',
  }),
  field('orgInn', 'digits', 'document', {
    required: false,
    min: 10,
    max: 10,
    width: 'half',
    hint: true,
    tidy: compact,
    problem: innProblem,
  }),
  field('kpp', 'text', 'document', { required: false, width: 'half', hint: true, tidy: compact, problem: kppProblem }),
  field('legalAddress', 'text', 'document', {
    min: 15,
    hint: true,
    example: '101000, Москва, ул. Мясницкая, д. 1, стр. 2',
  }),
  ...ruReach,
  field('recipient', 'text', 'address', {
    required: false,
    max: 60,
    hint: true,
    example: 'отдел снабжения, Иванову И. П.',
  }),
];

/** An organization that registers in .ru, .su or .рф (REG.API 8.7). */
export const ruOrg = declare({
  id: 'ru-org',
  group: 'ru',
  zones: russianZones,
  owner: 'organization',
  fields,
  rules: [check],
  label: (values) => valueOf(values, 'orgName'),
  phones: 'spaced',
  once: {
    org: 'latinOrgName',
    org_r: 'orgName',
    code: 'orgInn',
    kpp: 'kpp',
    address_r: 'legalAddress',
    ...ruReachWiring((values) => valueOf(values, 'recipient')),
  },
});

function check(values: ContactValues): readonly FieldProblem[] {
  const isResident = values['country'] === 'RU';
  const missing = isResident ? ['orgInn', 'kpp'].filter((name) => !values[name]) : [];
  return [
    ...missing.map((name) => ({ field: name, message: 'contacts.errors.residentsNeed' })),
    ...addressProblems(values, valueOf(values, 'recipient')),
  ];
}
