/** What the label of a name may be written in. */
type ZoneRule = {
  /** One letter of the zone's alphabet, as a class of a pattern; digits and the hyphen belong to every one. */
  readonly letters?: string;
  readonly minLength?: number;
};

const latin = 'a-z';
const russian = 'а-яё';

/**
 * The zones whose registries say what they take, so that it is known without a call (REG.API 8.6 tells it by its codes).
 * A zone without `letters` takes several alphabets, and the registrar alone knows which.
 */
const rules: Readonly<Record<string, ZoneRule>> = {
  ru: { letters: latin, minLength: 2 },
  su: { minLength: 2 },
  рф: { letters: russian, minLength: 2 },
  moscow: { letters: latin },
  москва: { letters: russian },
  дети: { letters: russian, minLength: 3 },
  tatar: { letters: latin },
  us: { letters: latin },
  md: { letters: latin },
  tj: { letters: latin, minLength: 2 },
  es: { letters: 'a-záàéèíìïóòúùüñç' },
  eu: { letters: '\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{M}' },
};

export type ZoneProblem = {
  /** As the registrar would say it (REG.API 2.3.3), or ours where single letters are foreign to the zone. */
  readonly code: 'DOMAIN_NAME_MUSTBEENG' | 'DOMAIN_NAME_MUSTBERUS' | 'DOMAIN_INVALID_LENGTH' | 'LETTERS_NOT_IN_ZONE';
  /** The letters that are not in the zone's alphabet. */
  readonly letters: readonly string[];
};

/** Why a zone takes no such label; null when nothing is known against it. */
export function zoneProblem(label: string, tld: string): ZoneProblem | null {
  const { letters = null, minLength = 1 } = rules[tld] ?? {};
  if (letters !== null) {
    const foreign = [...new Set(label.match(new RegExp(`[^${letters}0-9-]`, 'gu')) ?? [])];
    if (foreign.length > 0) return { code: codeOf(label, letters), letters: foreign };
  }
  return Array.from(label).length < minLength ? { code: 'DOMAIN_INVALID_LENGTH', letters: [] } : null;
}

/** Least length of a label in a zone; 1 where the registrar alone knows. */
export function minLabelLength(tld: string): number {
  return rules[tld]?.minLength ?? 1;
}

/** A label of the other alphabet is told of the zone's; one with a few strange letters is told of those. */
function codeOf(label: string, letters: string): ZoneProblem['code'] {
  if (letters === russian && /[a-z]/.test(label)) return 'DOMAIN_NAME_MUSTBERUS';
  return letters === latin && !/[a-z]/.test(label) ? 'DOMAIN_NAME_MUSTBEENG' : 'LETTERS_NOT_IN_ZONE';
}
