import type { Wiring } from '@/lib/portfolio/contacts/profiles/declare';
import { field, type ContactField, type ContactFieldKind } from '@/lib/portfolio/contacts/profiles/field';
import { personNameProblem } from '@/lib/portfolio/contacts/profiles/words';
import { plainSeparators } from '@/lib/base/values/plain-text';

/** A fact that these registries want in both alphabets: each tells the other until a person says otherwise. */
type InBoth = {
  readonly name: string;
  readonly latinName: string;
  readonly russian: readonly [min: number, max: number];
  readonly latin: readonly [min: number, max: number];
  readonly rest?: Parameters<typeof field>[3];
  /** Russian and Latin. */
  readonly examples?: readonly [string, string];
};

function inBoth(group: 'who' | 'address' | 'document', { rest = {}, ...fact }: InBoth): readonly ContactField[] {
  const kind: ContactFieldKind = 'text';
  const [russianMin, russianMax] = fact.russian;
  const [latinMin, latinMax] = fact.latin;
  const [russian, latin] = fact.examples ?? [];
  const { autocomplete: _, ...latinRest } = rest;
  return [
    field(fact.name, kind, group, {
      ...rest,
      letters: 'cyrillic',
      min: russianMin,
      max: russianMax,
      width: 'half',
      ...(russian !== undefined && { example: russian }),
    }),
    field(fact.latinName, kind, group, {
      ...latinRest,
      letters: 'latin',
      min: latinMin,
      max: latinMax,
      width: 'half',
      ...(latin !== undefined && { example: latin }),
    }),
  ];
}

/** The person that the registry writes to: the registrant, or an organization's. */
export const geoPeople: readonly ContactField[] = [
  ...inBoth('who', {
    name: 'lastName',
    latinName: 'latinLastName',
    russian: [2, 40],
    latin: [2, 40],
    rest: { autocomplete: 'family-name', problem: personNameProblem },
    examples: ['Иванов', 'Ivanov'],
  }),
  ...inBoth('who', {
    name: 'firstName',
    latinName: 'latinFirstName',
    russian: [2, 40],
    latin: [2, 40],
    rest: { autocomplete: 'given-name', problem: personNameProblem },
    examples: ['Иван', 'Ivan'],
  }),
  ...inBoth('who', {
    name: 'patronymic',
    latinName: 'latinPatronymic',
    russian: [2, 25],
    latin: [2, 25],
    rest: { required: false, autocomplete: 'additional-name', problem: personNameProblem },
    examples: ['Петрович', 'Petrovich'],
  }),
];

/** How to reach them, in both alphabets (REG.API 8.7, the zones of cities and regions). */
export const geoReach: readonly ContactField[] = [
  field('email', 'email', 'reach', { min: 6, max: 90, width: 'half', autocomplete: 'email' }),
  field('phone', 'phone', 'reach', { width: 'half', autocomplete: 'tel', example: '+7 495 123-45-67' }),
  field('country', 'country', 'address', { width: 'half', autocomplete: 'country', hint: true }),
  field('postcode', 'text', 'address', {
    min: 3,
    max: 10,
    width: 'half',
    autocomplete: 'postal-code',
    example: '101000',
    tidy: plainSeparators,
  }),
  ...inBoth('address', {
    name: 'state',
    latinName: 'latinState',
    russian: [2, 40],
    latin: [2, 40],
    rest: { autocomplete: 'address-level1' },
    examples: ['Московская обл.', 'Moscow region'],
  }),
  ...inBoth('address', {
    name: 'city',
    latinName: 'latinCity',
    russian: [3, 80],
    latin: [2, 40],
    rest: { autocomplete: 'address-level2' },
    examples: ['Москва', 'Moscow'],
  }),
  ...inBoth('address', {
    name: 'address',
    latinName: 'latinAddress',
    russian: [10, 255],
    latin: [8, 80],
    rest: { autocomplete: 'street-address' },
    examples: ['ул. Мясницкая, д. 1, кв. 2', 'ul. Miasnitskaia, d. 1, kv. 2'],
  }),
];

/** The address of an organization's registration, which its letters need not go to. */
export const geoLegalAddress: readonly ContactField[] = [
  field('legalPostcode', 'text', 'document', {
    min: 3,
    max: 8,
    width: 'half',
    example: '101000',
    tidy: plainSeparators,
  }),
  ...inBoth('document', {
    name: 'legalState',
    latinName: 'latinLegalState',
    russian: [2, 40],
    latin: [2, 40],
  }),
  ...inBoth('document', {
    name: 'legalCity',
    latinName: 'latinLegalCity',
    russian: [3, 80],
    latin: [2, 40],
  }),
  ...inBoth('document', {
    name: 'legalStreet',
    latinName: 'latinLegalStreet',
    russian: [10, 255],
    latin: [10, 255],
  }),
];

/** The parameters of one role. */
export const geoWiring: Wiring = {
  first_name: 'latinFirstName',
  first_name_ru: 'firstName',
  last_name: 'latinLastName',
  last_name_ru: 'lastName',
  patronimic: 'latinPatronymic',
  patronimic_ru: 'patronymic',
  city: 'latinCity',
  city_ru: 'city',
  addr: 'latinAddress',
  addr_ru: 'address',
  state: 'latinState',
  state_ru: 'state',
  phone: 'phone',
  email: 'email',
  postcode: 'postcode',
  country_code: 'country',
};
