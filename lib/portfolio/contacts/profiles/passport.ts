import { now } from '@/lib/base/clock/clock';
import {
  field,
  type ContactField,
  type ContactValues,
  type FieldProblem,
} from '@/lib/portfolio/contacts/profiles/field';
import { valueOf } from '@/lib/portfolio/contacts/profiles/profile';
import { compact, innProblem } from '@/lib/portfolio/contacts/profiles/words';

type Lengths = readonly [min: number, max: number];

/** Who a person is by their documents; registries differ in what they take. */
export function ruDocument({
  number,
  issuer,
}: {
  readonly number: Lengths;
  readonly issuer: Lengths;
}): readonly ContactField[] {
  return [
    field('birthDate', 'date', 'document', { width: 'half', autocomplete: 'bday' }),
    field('passportNumber', 'text', 'document', {
      min: number[0],
      max: number[1],
      width: 'half',
      hint: true,
      example: '45 06 123456',
    }),
    field('passportIssuer', 'text', 'document', {
      min: issuer[0],
      max: issuer[1],
      example: 'ОВД «Тверской» г. Москвы',
    }),
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
  ];
}

/** Last name, first name and patronymic. */
export function fullName(values: ContactValues): string {
  return [valueOf(values, 'lastName'), valueOf(values, 'firstName'), valueOf(values, 'patronymic')]
    .filter(Boolean)
    .join(' ');
}

/** A Russian passport's number as "45 06 123456"; null where it is none, or not a Russian's. */
export function russianPassport(values: ContactValues): string | null {
  const digits = compact(valueOf(values, 'passportNumber')).replace(/№|#|No\.?|N(?=\d)/gi, '');
  const russian = isRussian(values) ? /^(\d{2})(\d{2})(\d{6})$/.exec(digits) : null;
  return russian === null ? null : russian.slice(1).join(' ');
}

/** Nobody alive is older. */
const oldest = 120;

/** A passport of Russia is given at fourteen. */
const passportAge = 14;

/** What is wrong with a document as a whole. */
export function passportProblems(values: ContactValues): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (isRussian(values) && russianPassport(values) === null)
    problems.push({ field: 'passportNumber', message: 'contacts.errors.russianPassport' });
  const born = valueOf(values, 'birthDate');
  const issued = valueOf(values, 'passportIssuedOn');
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
