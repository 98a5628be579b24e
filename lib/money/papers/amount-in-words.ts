type Forms = readonly [one: string, few: string, many: string];

const [masculine, feminine] = [
  ['', 'один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять'],
  ['', 'одна', 'две', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять'],
] as const;
const teens = [
  'десять',
  'одиннадцать',
  'двенадцать',
  'тринадцать',
  'четырнадцать',
  'пятнадцать',
  'шестнадцать',
  'семнадцать',
  'восемнадцать',
  'девятнадцать',
] as const;
const tens = [
  '',
  '',
  'двадцать',
  'тридцать',
  'сорок',
  'пятьдесят',
  'шестьдесят',
  'семьдесят',
  'восемьдесят',
  'девяносто',
] as const;
const hundreds = [
  '',
  'сто',
  'двести',
  'триста',
  'четыреста',
  'пятьсот',
  'шестьсот',
  'семьсот',
  'восемьсот',
  'девятьсот',
] as const;

/** What stands behind each three digits, from the smallest, and of which gender it is. */
const scales = [
  { forms: ['рубль', 'рубля', 'рублей'], units: masculine },
  { forms: ['тысяча', 'тысячи', 'тысяч'], units: feminine },
  { forms: ['миллион', 'миллиона', 'миллионов'], units: masculine },
  { forms: ['миллиард', 'миллиарда', 'миллиардов'], units: masculine },
] as const satisfies readonly { readonly forms: Forms; readonly units: readonly string[] }[];

const kopecks: Forms = ['копейка', 'копейки', 'копеек'];

/** A sum of roubles as Russian papers write it: "Одна тысяча один рубль 00 копеек". Kopecks, not negative, below a trillion roubles. */
export function roublesInWords(minor: number): string {
  const [roubles, rest] = [Math.floor(minor / 100), minor % 100];
  if (!Number.isSafeInteger(minor) || minor < 0 || roubles >= 1e12) throw new RangeError(`no sum in words: ${minor}`);
  const words = scales.flatMap(({ forms, units }, scale) => {
    const three = Math.floor(roubles / 1000 ** scale) % 1000;
    // Roubles are said even where there are none of their own.
    if (three === 0 && scale > 0) return [];
    return [[...underThousand(three, units), formOf(three, forms)].join(' ')];
  });
  const whole = `${roubles === 0 ? 'ноль ' : ''}${words.toReversed().join(' ')}`;
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)} ${String(rest).padStart(2, '0')} ${formOf(rest, kopecks)}`;
}

function underThousand(number: number, units: readonly string[]): readonly string[] {
  const [hundred, ten, unit] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const below = ten === 1 ? [teens[unit]] : [tens[ten], units[unit]];
  return [hundreds[hundred], ...below].filter((word) => word !== undefined && word !== '').map(String);
}

function formOf(number: number, [one, few, many]: Forms): string {
  const [ten, unit] = [Math.floor(number / 10) % 10, number % 10];
  if (ten === 1 || unit === 0 || unit > 4) return many;
  return unit === 1 ? one : few;
}
