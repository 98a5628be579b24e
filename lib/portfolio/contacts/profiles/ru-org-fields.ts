import { field, type ContactField } from '@/lib/portfolio/contacts/profiles/field';
import { valueOf } from '@/lib/portfolio/contacts/profiles/profile';
import { ruReach } from '@/lib/portfolio/contacts/profiles/ru-reach-fields';
import { compact, innProblem, kppProblem } from '@/lib/portfolio/contacts/profiles/words';
import { transliterate } from '@/lib/portfolio/contacts/profiles/transliterate';

/** What an organization is asked for .ru, .su and .рф (REG.API 8.7). */
export const ruOrgFields: readonly ContactField[] = [
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
    latinOf: (values) => transliterate(valueOf(values, 'orgName')),
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
