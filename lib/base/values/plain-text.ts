/**
 * What a person typed, in one spelling: letters composed (NFC) and without marks that have no glyph. Those come along
 * with pasted text, are seen by nobody, make two equal texts differ and can turn the direction of a whole line.
 */
export function plainText(typed: string): string {
  return typed.normalize('NFC').replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');
}

/** Every dash and hyphen as "-", and every space as a plain one: what numbers and codes are typed with. */
export function plainSeparators(typed: string): string {
  return plainText(typed)
    .replace(/[\p{Pd}\u2212\u00b7]/gu, '-')
    .replace(/\s+/g, ' ');
}
