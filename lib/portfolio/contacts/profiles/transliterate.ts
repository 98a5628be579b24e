/** Russian letters as passports write them in Latin (ICAO Doc 9303). */
const latin: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: 'ie',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  '«': '"',
  '»': '"',
  '№': 'No ',
  '—': '-',
  '–': '-',
};

/** The text in Latin letters; what has no Latin spelling is left out. Capitals stay capitals. */
export function transliterate(text: string): string {
  return Array.from(text.normalize('NFC'), spell)
    .join('')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function spell(letter: string): string {
  const lower = letter.toLowerCase();
  const written = latin[lower];
  if (written === undefined) return letter.normalize('NFD').replace(/\p{M}/gu, '');
  return lower === letter ? written : written.charAt(0).toUpperCase() + written.slice(1);
}

/** Latin spellings of Russian letters, the longest first. */
const cyrillic: readonly (readonly [latin: string, russian: string])[] = [
  ['shch', 'щ'],
  ...(['zh', 'kh', 'ts', 'ch', 'sh', 'iu', 'ia', 'yu', 'ya'] as const).map(
    (spelled, index) => [spelled, 'жхцчшюяюя'.charAt(index)] as const,
  ),
  ...Array.from(
    'abvgdeziklmnoprstufyjhcwqx',
    (letter, index) => [letter, 'абвгдезиклмнопрстуфыйхквкк'.charAt(index)] as const,
  ),
];

/** A guess at how a Latin name is written in Russian, to be looked over: "Ivan Pushkin" -> "Иван Пушкин". */
export function inCyrillic(text: string): string {
  let rest = text;
  let written = '';
  while (rest !== '') {
    const spelled = cyrillic.find(([from]) => rest.toLowerCase().startsWith(from));
    const [from, to] = spelled ?? [rest.charAt(0), rest.charAt(0)];
    const isCapital = rest.charAt(0) !== rest.charAt(0).toLowerCase();
    written += isCapital ? to.toUpperCase() : to;
    rest = rest.slice(from.length);
  }
  return written;
}
