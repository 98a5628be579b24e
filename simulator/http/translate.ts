import { isWireList, isWireRecord, type WireRecord, type WireValue } from '@/lib/regwire/value';
import { ERROR_TEXTS, TRANSLATIONS } from '../reference/facts';

/** What `lang` may be; English is the reference's own (REG.API 2.2.4.2). */
export type Language = 'en' | 'ru' | 'th';

export function readLanguage(lang: string): Language {
  return lang === 'ru' || lang === 'th' ? lang : 'en';
}

/**
 * The answer with its error texts in another language, wherever an `error_code` stands beside one. A text that is not
 * the reference's stays as it is, and so does a detail in brackets behind it.
 */
export function translate(answer: WireRecord, language: Language): WireRecord {
  return language === 'en' ? answer : translateRecord(answer, TRANSLATIONS[language]);
}

type Texts = ReadonlyMap<string, string>;

function translateValue(value: WireValue, texts: Texts): WireValue {
  if (isWireList(value)) return value.map((item) => translateValue(item, texts));
  return isWireRecord(value) ? translateRecord(value, texts) : value;
}

function translateRecord(record: WireRecord, texts: Texts): WireRecord {
  const code = record['error_code'];
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => {
      const isText = typeof code === 'string' && typeof value === 'string' && TEXT_KEYS.has(key);
      return [key, isText ? translateText(code, value, texts) : translateValue(value, texts)];
    }),
  );
}

/** Some functions give the text as the `result` of an item. */
const TEXT_KEYS = new Set(['error_text', 'result']);

function translateText(code: string, text: string, texts: Texts): string {
  const translation = texts.get(code);
  const found = patternOf(code)?.exec(text);
  if (translation === undefined || found === null || found === undefined) return text;
  const { detail = '', ...values } = found.groups ?? {};
  return translation.replaceAll(/\$(\w+)/g, (whole, name: string) => values[name] ?? whole) + detail;
}

const patterns = new Map<string, RegExp>();

/** What reads the values back out of a text of this code. */
function patternOf(code: string): RegExp | undefined {
  const known = patterns.get(code);
  const english = ERROR_TEXTS.get(code);
  if (known !== undefined || english === undefined) return known;
  const source = english.replaceAll(/[.*+?^{}()|[\]\\/]/g, String.raw`\$&`).replaceAll(/\$(\w+)/g, '(?<$1>.*?)');
  const made = new RegExp(`^${source}(?<detail> \\(.*\\))?$`, 's');
  patterns.set(code, made);
  return made;
}
