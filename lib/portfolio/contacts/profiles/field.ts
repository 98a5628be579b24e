export type ContactFieldKind = 'text' | 'email' | 'phone' | 'date' | 'country' | 'digits' | 'choice';

/** The part of the form a field stands in, in this order. */
export const fieldGroups = ['who', 'document', 'reach', 'address', 'zone'] as const;
export type FieldGroup = (typeof fieldGroups)[number];

/** One field of a profile. Its words are `contacts.fields.<words>` and, with `hint`, `contacts.hints.<name>`. */
export type ContactField = {
  readonly name: string;
  readonly kind: ContactFieldKind;
  readonly group: FieldGroup;
  readonly required: boolean;
  /** What it is called, where that is not its name. */
  readonly words?: string;
  /** Characters. */
  readonly min: number;
  readonly max: number;
  /** "latin" takes ASCII alone, as WHOIS and the gTLD registries do; "cyrillic" wants a Cyrillic letter in it. */
  readonly letters: 'any' | 'latin' | 'cyrillic';
  readonly width: 'full' | 'half' | 'third';
  /** The HTML autocomplete token. */
  readonly autocomplete?: string;
  /** The first digits or words that show what is meant. */
  readonly example?: string;
  readonly hint?: boolean;
  /** Takes out of what was typed what means nothing, before any check. */
  readonly tidy?: (typed: string) => string;
  /** A rule of this field alone: what is wrong, as a message key. */
  readonly problem?: (value: string) => string | null;
  /** Asked of organizations alone. */
  readonly ofOrganizations?: boolean;
  /** Told by other fields, until a person types something else. */
  readonly suggest?: (values: ContactValues) => string;
  /** What a form that nobody filled in yet begins with. */
  readonly initial?: string;
  /** Of a choice: what can be chosen. Its words are `contactChoices.<name>.<value>`. */
  readonly choices?: readonly string[];
};

/** Our fields of one contact; text by name, nothing for what was left empty. */
export type ContactValues = Readonly<Record<string, string>>;

export type FieldProblem = { readonly field: string; readonly message: string };

/** A field with what is usual left out. */
export function field(
  name: string,
  kind: ContactFieldKind,
  group: FieldGroup,
  rest: Partial<Omit<ContactField, 'name' | 'kind' | 'group'>> = {},
): ContactField {
  return { name, kind, group, required: true, min: 1, max: 255, letters: 'any', width: 'full', ...rest };
}
