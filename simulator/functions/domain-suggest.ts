import { isAvailable } from '../rules/availability';
import { readDomainName } from '../rules/domain-name';
import { premiumPrice } from '../rules/special-names';
import { transliterate } from '../rules/transliteration';
import type { World } from '../world/world';
import type { Run } from './call';
import type { Fields } from './fields';

const ZONES = ['com', 'info', 'name', 'net', 'org', 'ru', 'su', 'ru.com', 'рф'] as const;
const MAX_SUGGESTIONS = 100;

/** Variations of the words with the zones where they are free (REG.API 8.3). */
export const getSuggest: Run = ({ fields }, world) => {
  const wanted = fields.list('tlds')?.map(String);
  const zones = ZONES.filter((zone) => wanted === undefined || wanted.includes(zone));
  const suggestions = candidates(fields)
    .map((name) => ({ avail_in: zones.filter((zone) => isFree(`${name}.${zone}`, world)), name }))
    .filter((suggestion) => suggestion.avail_in.length > 0)
    .slice(0, MAX_SUGGESTIONS);
  return { suggestions };
};

interface Words {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** What people look for together with a word. */
  readonly trends: readonly string[];
}

const LATIN: Words = {
  before: ['my', 'the', 'best', 'all'],
  after: ['online', 'shop', 'plus', 'pro', 'club', 'market', 'group'],
  trends: ['buy', 'price', 'free', 'near', 'reviews', 'sale'],
};
const CYRILLIC: Words = {
  before: ['мой', 'наш', 'новый', 'все'],
  after: ['онлайн', 'дом', 'плюс', 'про', 'клуб', 'маркет', 'групп'],
  trends: ['купить', 'цена', 'недорого', 'отзывы', 'рядом', 'акция'],
};

/** Names in the script of the words first, then the same words in the other script. */
function candidates(fields: Fields): readonly string[] {
  const word = clean(fields.required('word'));
  const second = clean(fields.text('additional_word') ?? '');
  const joint = fields.flag('use_hyphen') ? '-' : '';
  const category = fields.text('category') ?? 'all';
  const names = [
    [word, second],
    [transliterate(word), transliterate(second)],
  ].flatMap(([first = '', other = '']) => variations(first, other, joint, category));
  return [...new Set(names)].filter((name) => name !== '');
}

function variations(word: string, second: string, joint: string, category: string): readonly string[] {
  const { before, after, trends } = /[\u0430-\u044f]/.test(word) ? CYRILLIC : LATIN;
  const pairs = second === '' ? [] : [word + joint + second, second + joint + word];
  const patterns = [...before.map((prefix) => prefix + joint + word), ...after.map((suffix) => word + joint + suffix)];
  return [
    ...pairs,
    word,
    ...(category === 'search_trends' ? [] : patterns),
    ...(category === 'pattern' ? [] : trends.map((trend) => word + joint + trend)),
  ];
}

function clean(word: string): string {
  return word
    .toLowerCase()
    .replaceAll(/[^a-z0-9\u0430-\u044f\u0451-]/g, '')
    .slice(0, 40);
}

/** Premium names are no suggestion: their price would surprise. */
function isFree(dname: string, world: World): boolean {
  const name = readDomainName(dname);
  return name !== undefined && premiumPrice(name) === undefined && isAvailable(world, name);
}
