export type ContactFieldKind = 'text' | 'email' | 'phone' | 'date' | 'country' | 'digits';

/** The part of the form a field stands in, in this order. */
export const fieldGroups = ['who', 'document', 'reach', 'address'] as const;
export type FieldGroup = (typeof fieldGroups)[number];

/** One field of a profile. Its words are `contacts.fields.<name>` and, with `hint`, `contacts.hints.<name>`. */
export type ContactField = {
  readonly name: string;
  readonly kind: ContactFieldKind;
  readonly group: FieldGroup;
  readonly required: boolean;
  /** Characters. */
  readonly min: number;
  readonly max: number;
  /** "latin" takes ASCII alone, as WHOIS and the gTLD registries do. */
  readonly letters: 'any' | 'latin';
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
  /** Suggested from these fields by transliteration, until a person types something else. */
  readonly latinOf?: (values: ContactValues) => string;
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
