import type { FoundName } from '@/lib/shop/search/schema';

/** Which of the suggested names somebody wants to see. */
export type SimilarFilter = {
  /** A zone; empty = each name in the first one of the shop where it is free. */
  readonly zone: string;
  /** Letters before the zone at most; null = any. */
  readonly longest: number | null;
  readonly withoutDigits: boolean;
  readonly withoutPremium: boolean;
};

export const everySimilar: SimilarFilter = { zone: '', longest: null, withoutDigits: false, withoutPremium: false };

/** The names that pass, each label once: of `names` the first comes first. */
export function similarIn(names: readonly FoundName[], filter: SimilarFilter): readonly FoundName[] {
  const labels = new Set<string>();
  return names.filter((name) => {
    const label = labelOf(name);
    if (!passes(name, label, filter) || labels.has(label)) return false;
    labels.add(label);
    return true;
  });
}

const labelOf = ({ unicode, tld }: FoundName) => unicode.slice(0, -tld.length - 1);

function passes({ tld, state }: FoundName, label: string, filter: SimilarFilter): boolean {
  return (
    (filter.zone === '' || tld === filter.zone) &&
    (filter.longest === null || label.length <= filter.longest) &&
    !(filter.withoutDigits && /\d/.test(label)) &&
    !(filter.withoutPremium && state === 'premium')
  );
}
