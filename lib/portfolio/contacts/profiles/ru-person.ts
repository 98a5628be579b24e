import { now } from '@/lib/base/clock/clock';
import type { ContactValues, FieldProblem } from '@/lib/portfolio/contacts/profiles/field';
import { contactSchema } from '@/lib/portfolio/contacts/profiles/field-schema';
import { dottedDate, given, valueOf, type ContactProfile } from '@/lib/portfolio/contacts/profiles/profile';
import { ruPersonFields } from '@/lib/portfolio/contacts/profiles/ru-person-fields';
import { addressProblems, ruReachFields, ruReachParameters } from '@/lib/portfolio/contacts/profiles/ru-reach';
import { compact } from '@/lib/portfolio/contacts/profiles/words';

/** A private person who registers in .ru, .su or .рф (REG.API 8.7). */
export const ruPerson: ContactProfile = {
  id: 'ru-person',
  fields: ruPersonFields,
  schema: contactSchema(ruPersonFields, check),
  label: fullName,
  wire: (values) =>
    given({
      person: valueOf(values, 'latinName'),
      person_r: fullName(values),
      passport: passport(values),
      birth_date: dottedDate(valueOf(values, 'birthDate')),
      code: valueOf(values, 'personInn'),
      ...ruReachParameters(values, fullName(values)),
    }),
  parameterFields: {
    ...ruReachFields,
    person: 'latinName',
    person_r: 'lastName',
    passport: 'passportNumber',
    birth_date: 'birthDate',
    code: 'personInn',
  },
};

function fullName(values: ContactValues): string {
  return [valueOf(values, 'lastName'), valueOf(values, 'firstName'), valueOf(values, 'patronymic')]
    .filter(Boolean)
    .join(' ');
}

const russianPassport = /^(\d{2})(\d{2})(\d{6})$/;

function passport(values: ContactValues): string {
  const number = valueOf(values, 'passportNumber');
  const issuer = valueOf(values, 'passportIssuer');
  const issuedOn = dottedDate(valueOf(values, 'passportIssuedOn'));
  const russian = russianPassport.exec(passportDigits(number));
  // Another document than a Russian passport names its kind on the first line.
  if (!russian || !isRussian(values)) return `passport\n${number} ${issuer} ${issuedOn}`;
  return `${russian[1]} ${russian[2]} ${russian[3]} выдан ${issuer} ${issuedOn}`;
}

/** The registry counts whole names; the form asks for their parts. */
function check(values: ContactValues): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (fullName(values).length < 9)
    problems.push({ field: 'lastName', message: 'contacts.errors.fullNameTooShort?min=9' });
  if (fullName(values).length > 64)
    problems.push({ field: 'lastName', message: 'contacts.errors.fullNameTooLong?max=64' });
  if (isRussian(values) && !russianPassport.test(passportDigits(valueOf(values, 'passportNumber')))) {
    problems.push({ field: 'passportNumber', message: 'contacts.errors.russianPassport' });
  }
  return [...problems, ...dateProblems(values), ...addressProblems(values, fullName(values))];
}

/** Nobody alive is older. */
const oldest = 120;

/** A passport of Russia is given at fourteen. */
const passportAge = 14;

function dateProblems(values: ContactValues): readonly FieldProblem[] {
  const born = valueOf(values, 'birthDate');
  const issued = valueOf(values, 'passportIssuedOn');
  const problems: FieldProblem[] = [];
  if (yearsAfter(born, oldest) < now().toISOString().slice(0, 10))
    problems.push({ field: 'birthDate', message: 'contacts.errors.bornTooLongAgo' });
  if (issued <= born) problems.push({ field: 'passportIssuedOn', message: 'contacts.errors.beforeBirth' });
  else if (isRussian(values) && issued < yearsAfter(born, passportAge))
    problems.push({ field: 'passportIssuedOn', message: `contacts.errors.passportTooEarly?age=${passportAge}` });
  return problems;
}

const isRussian = (values: ContactValues) => values['country'] === 'RU';

/** The day so many years later, as text that sorts by date. */
function yearsAfter(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
}

/** The digits of a series and number, typed with any sign between them; anything else stays and makes it no passport. */
function passportDigits(number: string): string {
  return compact(number).replace(/№|#|No\.?|N(?=\d)/gi, '');
}
