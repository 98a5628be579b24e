/** What the label of a name may be written in. */
type ZoneRule = { readonly letters: 'latin' | 'cyrillic'; readonly minLength: number };

/** The zones of the Russian registry, whose rules are known without a call (REG.API 8.6 says the same by its codes). */
const rules: Readonly<Record<string, ZoneRule>> = {
  ru: { letters: 'latin', minLength: 2 },
  su: { letters: 'latin', minLength: 2 },
  рф: { letters: 'cyrillic', minLength: 2 },
};

/** REG.API 2.3.3. */
export type ZoneProblem = 'DOMAIN_NAME_MUSTBEENG' | 'DOMAIN_NAME_MUSTBERUS' | 'DOMAIN_INVALID_LENGTH';

/** Why a zone takes no such label, as the registrar would say it; null when nothing is known against it. */
export function zoneProblem(label: string, tld: string): ZoneProblem | null {
  const rule = rules[tld];
  if (!rule) return null;
  if (rule.letters === 'latin' && /[^a-z0-9-]/.test(label)) return 'DOMAIN_NAME_MUSTBEENG';
  if (rule.letters === 'cyrillic' && /\p{Script=Latin}/u.test(label)) return 'DOMAIN_NAME_MUSTBERUS';
  return Array.from(label).length < rule.minLength ? 'DOMAIN_INVALID_LENGTH' : null;
}

/** Least length of a label in a zone; 1 where the registrar alone knows. */
export function minLabelLength(tld: string): number {
  return rules[tld]?.minLength ?? 1;
}
