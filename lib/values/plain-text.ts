/**
 * What a person typed, in one spelling: letters composed (NFC) and without marks that have no glyph. Those come along
 * with pasted text, are seen by nobody, make two equal texts differ and can turn the direction of a whole line.
 */
export function plainText(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u3164\ufe00-\ufe0f\uffa0]/gu, '');
}

/** Every dash and hyphen as "-", and every space as a plain one: what numbers and codes are typed with. */
export function plainSeparators(typed: string): string {
  return plainText(typed)
    .replace(/[\p{Pd}\u2212\u00b7]/gu, '-')
    .replace(/\s+/g, ' ');
}
