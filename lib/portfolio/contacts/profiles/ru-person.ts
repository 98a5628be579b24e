import {
  field,
  type ContactField,
  type ContactValues,
  type FieldProblem,
} from '@/lib/portfolio/contacts/profiles/field';
import { declare } from '@/lib/portfolio/contacts/profiles/declare';
import { dottedDate, valueOf } from '@/lib/portfolio/contacts/profiles/profile';
import { addressProblems, russianZones, ruReach, ruReachWiring } from '@/lib/portfolio/contacts/profiles/ru-reach';
import { fullName, passportProblems, ruDocument, russianPassport } from '@/lib/portfolio/contacts/profiles/passport';
import { personNameProblem } from '@/lib/portfolio/contacts/profiles/words';
import { transliterate } from '@/lib/portfolio/contacts/profiles/transliterate';

const fields: readonly ContactField[] = [
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
    suggest: latinName,
    example: 'Ivan P Ivanov',
  }),
  ...ruDocument({ number: [5, 40], issuer: [3, 160] }),
  ...ruReach,
];

/** A private person who registers in .ru, .su or .рф (REG.API 8.7). */
export const ruPerson = declare({
  id: 'ru-person',
  group: 'ru',
  zones: russianZones,
  owner: 'person',
  fields,
  rules: [check],
  label: fullName,
  phones: 'spaced',
  once: {
    person: 'latinName',
    person_r: { field: 'lastName', made: fullName },
    passport: { field: 'passportNumber', made: passport },
    birth_date: 'birthDate',
    code: 'personInn',
    ...ruReachWiring(fullName),
  },
});

/** First name, the patronymic's first letter, last name: the form WHOIS shows. */
function latinName(values: ContactValues): string {
  const parts = [valueOf(values, 'firstName'), valueOf(values, 'patronymic').slice(0, 1), valueOf(values, 'lastName')];
  return transliterate(parts.filter(Boolean).join(' '));
}

function passport(values: ContactValues): string {
  const number = valueOf(values, 'passportNumber');
  const issuer = valueOf(values, 'passportIssuer');
  const issuedOn = dottedDate(valueOf(values, 'passportIssuedOn'));
  const russian = russianPassport(values);
  // Another document than a Russian passport names its kind on the first line.
  return russian === null ? `passport\n${number} ${issuer} ${issuedOn}` : `${russian} выдан ${issuer} ${issuedOn}`;
}

/** The registry counts whole names; the form asks for their parts. */
function check(values: ContactValues): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (fullName(values).length < 9)
    problems.push({ field: 'lastName', message: 'contacts.errors.fullNameTooShort?min=9' });
  if (fullName(values).length > 64)
    problems.push({ field: 'lastName', message: 'contacts.errors.fullNameTooLong?max=64' });
  return [...problems, ...passportProblems(values), ...addressProblems(values, fullName(values))];
}
