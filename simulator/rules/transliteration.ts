/** Russian letters as Latin ones; the longest come first, so that they are found first on the way back. */
const PAIRS: readonly (readonly [cyrillic: string, latin: string])[] = [
  ['щ', 'sch'],
  ['ж', 'zh'],
  ['х', 'kh'],
  ['ц', 'ts'],
  ['ч', 'ch'],
  ['ш', 'sh'],
  ['ю', 'yu'],
  ['я', 'ya'],
  ['ё', 'yo'],
  ['а', 'a'],
  ['б', 'b'],
  ['в', 'v'],
  ['г', 'g'],
  ['д', 'd'],
  ['е', 'e'],
  ['з', 'z'],
  ['и', 'i'],
  ['й', 'i'],
  ['к', 'k'],
  ['л', 'l'],
  ['м', 'm'],
  ['н', 'n'],
  ['о', 'o'],
  ['п', 'p'],
  ['р', 'r'],
  ['с', 's'],
  ['т', 't'],
  ['у', 'u'],
  ['ф', 'f'],
  ['ы', 'y'],
  ['э', 'e'],
  ['ъ', ''],
  ['ь', ''],
];

/** A word in the other script; letters that have no counterpart stay as they are. */
export function transliterate(word: string): string {
  return /[\u0430-\u044f\u0451]/.test(word)
    ? replaceAll(word, PAIRS)
    : replaceAll(
        word,
        PAIRS.filter(([, latin]) => latin !== '').map(([cyrillic, latin]) => [latin, cyrillic] as const),
      );
}

function replaceAll(word: string, pairs: readonly (readonly [from: string, to: string])[]): string {
  return pairs.reduce((text, [from, to]) => text.replaceAll(from, to), word);
}
