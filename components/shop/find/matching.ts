/** What a place is called, and by what further words it is found. */
export type Named = { readonly label: string; readonly also: string };

/** Those whose words begin with every word typed, in any order; whose name begins with the whole text first. */
export function matching<Place extends Named>(places: readonly Place[], typed: string): readonly Place[] {
  const text = typed.trim().toLowerCase();
  const asked = text.split(/\s+/u);
  return places
    .filter(({ label, also }) => {
      const words = wordsOf(`${label} ${also}`);
      return asked.every((part) => words.some((word) => word.startsWith(part)));
    })
    .toSorted((left, right) => Number(begins(right, text)) - Number(begins(left, text)));
}

/** Whether a place is what somebody who types this means first. */
export function begins({ label }: Named, text: string): boolean {
  return text.length > 1 && label.toLowerCase().startsWith(text.trim().toLowerCase());
}

/** Whether the text could be a domain name or the beginning of one. */
export function looksLikeName(typed: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}.-]{1,252}$/u.test(typed.trim());
}

function wordsOf(text: string): readonly string[] {
  return ['', ...(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])];
}
