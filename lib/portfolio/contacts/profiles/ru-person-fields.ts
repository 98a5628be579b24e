import { field, type ContactField, type ContactValues } from '@/lib/portfolio/contacts/profiles/field';
import { valueOf } from '@/lib/portfolio/contacts/profiles/profile';
import { ruReach } from '@/lib/portfolio/contacts/profiles/ru-reach-fields';
import { compact, innProblem, personNameProblem } from '@/lib/portfolio/contacts/profiles/words';
import { transliterate } from '@/lib/portfolio/contacts/profiles/transliterate';

/** What a private person is asked for .ru, .su and .рф (REG.API 8.7). */
export const ruPersonFields: readonly ContactField[] = [
  field('lastName', 'text', 'who', {
    max: 24,
    width: 'third',
    autocomplete: 'family-name',
    example: 'Иванов',
    problem: personNameProblem,
  }),
  field('firstName', 'text', 'who', {
    max: 20,
    width: 'third',
    autocomplete: 'given-name',
    example: 'Иван',
    problem: personNameProblem,
  }),
  field('patronymic', 'text', 'who', {
    max: 20,
    width: 'third',
    required: false,
    autocomplete: 'additional-name',
    example: 'Петрович',
    problem: personNameProblem,
  }),
  field('latinName', 'text', 'who', {
    min: 8,
    max: 64,
    width: 'half',
    letters: 'latin',
    hint: true,
    latinOf: latinName,
    example: 'Ivan P Ivanov',
  }),
  field('birthDate', 'date', 'document', { width: 'half', autocomplete: 'bday' }),
  field('passportNumber', 'text', 'document', { min: 5, max: 40, width: 'half', hint: true, example: '45 06 123456' }),
  field('passportIssuer', 'text', 'document', { min: 3, max: 160, example: 'ОВД «Тверской» г. Москвы' }),
  field('passportIssuedOn', 'date', 'document', { width: 'half' }),
  field('personInn', 'digits', 'document', {
    required: false,
    min: 12,
    max: 12,
    width: 'half',
    hint: true,
    tidy: compact,
    problem: innProblem,
  }),
  ...ruReach,
];

/** First name, the patronymic's first letter, last name: the form WHOIS shows. */
function latinName(values: ContactValues): string {
  const parts = [valueOf(values, 'firstName'), valueOf(values, 'patronymic').slice(0, 1), valueOf(values, 'lastName')];
  return transliterate(parts.filter(Boolean).join(' '));
}
