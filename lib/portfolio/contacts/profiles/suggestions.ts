import type { ContactField, ContactValues } from '@/lib/portfolio/contacts/profiles/field';
import { inCyrillic, transliterate } from '@/lib/portfolio/contacts/profiles/transliterate';

/** What can be told of a field by others; whoever fills in a form can always say otherwise. */
type Source = (values: ContactValues) => string | undefined;

const latinOf =
  (name: string): Source =>
  (values) =>
    transliterate(values[name] ?? '');

const cyrillicOf =
  (name: string): Source =>
  (values) =>
    inCyrillic(values[name] ?? '');

const same =
  (...names: readonly string[]): Source =>
  (values) =>
    names.map((name) => values[name]).find((value) => value !== undefined && value !== '');

const words =
  (...names: readonly string[]): Source =>
  (values) =>
    names
      .map((name) => values[name] ?? '')
      .filter(Boolean)
      .join(' ');

/** Field -> where it is known from, the likeliest first. What is told by one of them may tell the next. */
const sources: Readonly<Record<string, readonly Source[]>> = {
  latinFirstName: [latinOf('firstName')],
  latinLastName: [latinOf('lastName')],
  latinPatronymic: [latinOf('patronymic')],
  latinCompany: [same('latinOrgName'), latinOf('orgName')],
  latinOrgName: [same('latinCompany')],
  latinCity: [latinOf('city')],
  latinState: [latinOf('state'), latinOf('city')],
  latinAddress: [latinOf('address')],
  mobile: [same('phone')],
  state: [same('city')],
  firstName: [cyrillicOf('latinFirstName')],
  lastName: [cyrillicOf('latinLastName')],
  legalCity: [same('city')],
  legalState: [same('state')],
  legalPostcode: [same('postcode')],
  legalStreet: [same('address')],
  latinLegalCity: [latinOf('legalCity'), same('latinCity')],
  latinLegalState: [latinOf('legalState'), same('latinState')],
  latinLegalStreet: [latinOf('legalStreet'), same('latinAddress')],
  latinFullName: [same('latinOrgName', 'latinCompany'), words('latinFirstName', 'latinLastName')],
  latinContactName: [words('latinFirstName', 'latinLastName'), same('latinFullName')],
  nickname: [
    (values) => (values['latinLastName'] ?? values['latinContactName'] ?? '').split(/[^A-Za-z]+/).findLast(Boolean),
  ],
};

/** Everything that is known of somebody, with what follows from it. */
export function withSuggestions(values: ContactValues): ContactValues {
  const known: Record<string, string> = { ...values };
  for (const [name, from] of Object.entries(sources)) {
    if (known[name]) continue;
    const found = from.map((source) => source(known)).find(Boolean);
    if (found) known[name] = found;
  }
  return known;
}

/** Whether other fields may tell this one. */
export const canBeTold = ({ name }: ContactField): boolean => Object.hasOwn(sources, name);

/** What is asked in both alphabets. */
export const inRussian: Readonly<Record<string, string>> = {
  latinFirstName: 'firstName',
  latinLastName: 'lastName',
  latinPatronymic: 'patronymic',
  latinCompany: 'orgName',
  latinState: 'state',
  latinCity: 'city',
  latinAddress: 'address',
};

/** Fields in Latin letters beside others: they are told apart by their words. */
export function toldApart(fields: readonly ContactField[]): readonly ContactField[] {
  return fields.map((field) =>
    Object.hasOwn(inRussian, field.name) ? { ...field, words: `${field.name}Apart` } : field,
  );
}

/** The fields of a form: what can be told by others with that suggestion, what is asked in both alphabets told apart. */
export function withPairs(declared: readonly ContactField[]): readonly ContactField[] {
  const names = new Set(declared.map(({ name }) => name));
  const isAskedTwice = Object.entries(inRussian).some(([latin, russian]) => names.has(latin) && names.has(russian));
  const fields = isAskedTwice ? toldApart(declared) : declared;
  return fields.map((field) =>
    field.suggest || !canBeTold(field)
      ? field
      : { ...field, suggest: (values) => withSuggestions({ ...values, [field.name]: '' })[field.name] ?? '' },
  );
}
