import { declare } from '@/lib/portfolio/contacts/profiles/declare';
import { field, type ContactValues, type FieldProblem } from '@/lib/portfolio/contacts/profiles/field';
import { inLatin, latinRegistrant } from '@/lib/portfolio/contacts/profiles/latin';
import { valueOf } from '@/lib/portfolio/contacts/profiles/profile';
import { compact } from '@/lib/portfolio/contacts/profiles/words';

/** Forms of a person or company in Spanish law, by the registry's numbers. */
const forms = [
  '1',
  '39',
  '47',
  '59',
  '68',
  '124',
  '150',
  '152',
  '164',
  '181',
  '197',
  '203',
  '229',
  '269',
  '286',
  '365',
  '434',
  '436',
  '439',
  '476',
  '510',
  '524',
  '525',
  '554',
  '560',
  '562',
  '566',
  '608',
  '612',
  '713',
  '717',
  '744',
  '745',
  '746',
  '747',
  '877',
  '878',
  '879',
];

/** A registrant of es, known by a document of Spain or of their own country (REG.API 8.7). */
export const es = declare({
  ...inLatin,
  id: 'es',
  group: 'es',
  zones: ['es'],
  fields: [
    ...latinRegistrant,
    field('spanishForm', 'choice', 'zone', { choices: forms }),
    field('spanishIdKind', 'choice', 'zone', { choices: ['1', '3', '0'], width: 'half' }),
    field('spanishId', 'text', 'zone', { letters: 'latin', min: 3, max: 30, width: 'half', tidy: compact }),
  ],
  rules: [...inLatin.rules, idProblems],
  once: {
    es_form_juridica: 'spanishForm',
    es_tipo_identificacion: 'spanishIdKind',
    es_identificacion: 'spanishId',
  },
});

/** The letter at the end of a DNI and a NIE follows from its number; a NIF of a company has another shape. */
function idProblems(values: ContactValues): readonly FieldProblem[] {
  const id = valueOf(values, 'spanishId');
  const kind = valueOf(values, 'spanishIdKind');
  const foreigner = /^[XYZ]\d{7}[A-Z]$/.test(id);
  if (kind === '3' && !foreigner) return [{ field: 'spanishId', message: 'contacts.errors.nie' }];
  const number = /^(\d{8})[A-Z]$/.exec(foreigner ? `${'XYZ'.indexOf(id.charAt(0))}${id.slice(1)}` : id)?.[1];
  if (kind === '0' || number === undefined || id.endsWith(letters.charAt(Number(number) % 23))) return [];
  return [{ field: 'spanishId', message: 'contacts.errors.spanishLetter' }];
}

const letters = 'TRWAGMYFPDXBNJZSQVHLCKE';
