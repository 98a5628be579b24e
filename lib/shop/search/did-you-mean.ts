import { parseDomainName, type DomainName } from '@/lib/base/values/domain-name';
import { plainName } from '@/lib/base/values/typed-names';
import { zoneProblem } from '@/lib/portfolio/domains/zone-rules';
import { onOtherKeyboard } from '@/lib/shop/find/keyboard';
import { zonesMeant } from '@/lib/shop/search/zone-typos';

/** What of a search was probably meant otherwise: a part of the text, and the name to put in its place. */
export type Meant = { readonly typed: string; readonly name: string };

/**
 * The name that was probably meant by one that cannot be bought as it was typed: ".con", ".ру", ",ru", the wrong keyboard,
 * a letter that only looks right. Null where nothing better is known: what is named here is always in a zone on sale.
 */
export function didYouMean(typed: string, offered: readonly string[]): Meant | null {
  const text = plainName(typed).trim().toLowerCase();
  const isRight = !text.includes('@') && soldIn(text, offered) !== null;
  if (text.length > longestGuessed || isRight) return null;
  const guesses = readings.flatMap((read) => read(text, offered));
  // A guess is the name itself: of a list read as one name a part would be left over.
  const name = guesses.find((guess) => soldIn(guess, offered)?.unicode === guess);
  return name === undefined ? null : { typed: typed.trim(), name };
}

/** A longer text is a list, and not one slip. */
const longestGuessed = 100;

type Reading = (text: string, offered: readonly string[]) => readonly string[];

/** The likeliest first. */
const readings: readonly Reading[] = [
  withoutScheme,
  withItsDot,
  inAnotherZone,
  onTheOtherKeyboard,
  withLettersOfOneAlphabet,
  ofAnAddress,
  withAllowedSigns,
];

/** The name that is read in a text, where it is in a zone on sale and the zone takes it. */
function soldIn(text: string, offered: readonly string[]): DomainName | null {
  const parsed = parseDomainName(text, { zones: offered });
  if (!parsed.ok) return null;
  const { label, tld } = parsed.value;
  const isSold = offered.includes(tld) && !/^www(?=.{3})/.test(label) && zoneProblem(label, tld) === null;
  return isSold ? parsed.value : null;
}

/** "http:/example.ru", "wwwexample.ru", "www,example,ru" */
function withoutScheme(text: string): readonly string[] {
  const bare = text.replace(/^https?[\s:;/\\]+/, '').replace(/^www[\s.,;]*(?=.{3})/, '');
  return bare === text ? [] : [bare, bare.replace(/[\s,;]+/g, '.')];
}

/** "example,ru", "example ru", "example/ru", "example..ru" */
function withItsDot(text: string): readonly string[] {
  return [text.replace(/\s*[,;/.]+\s*/g, '.'), text.replace(/\s+(\S+)$/, '.$1').replace(/\s+/g, '')];
}

function inAnotherZone(text: string, offered: readonly string[]): readonly string[] {
  const dot = text.lastIndexOf('.');
  return dot < 1 ? [] : zonesMeant(text.slice(dot + 1), offered).map((zone) => `${text.slice(0, dot)}.${zone}`);
}

/** All of it, or the zone alone; the key of the full stop too may have been the other keyboard's. */
function onTheOtherKeyboard(text: string): readonly string[] {
  const dot = text.lastIndexOf('.');
  const words = text.split('.').map(onOtherKeyboard).join('.');
  const zone = dot < 1 ? [] : [`${text.slice(0, dot)}.${onOtherKeyboard(text.slice(dot + 1))}`];
  return [...zone, words, onOtherKeyboard(text), text.split('/').map(onOtherKeyboard).join('.')];
}

const latin = 'aeopcyxkmthb3';
const cyrillic = 'аеорсухкмтнвз';

/** "пeкарня.рф" with a Latin "e". */
function withLettersOfOneAlphabet(text: string): readonly string[] {
  const swapped = (from: string, to: string) =>
    text.replace(/[a-zа-я]/g, (letter) => to[from.indexOf(letter)] ?? letter);
  return [swapped(latin, cyrillic), swapped(cyrillic, latin)];
}

/** "my_shop.ru", "shop!.ru" */
function withAllowedSigns(text: string): readonly string[] {
  const signs = text
    .replace(/[_\s]+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}.-]/gu, '')
    .replace(/(^|\.)-+|-+(?=\.|$)/g, '$1');
  return signs === text ? [] : [signs];
}

/** "maria@example.ru": its own name, in the zone of the address or else in the first. */
function ofAnAddress(text: string, offered: readonly string[]): readonly string[] {
  const [, person = '', zone = ''] = /^([\p{L}\p{N}._-]+)@[^@]*?\.([^.@\s]+)$/u.exec(text) ?? [];
  return person === '' ? [] : [zone, ...offered].map((tld) => `${person.replace(/[._]+/g, '-')}.${tld}`);
}
