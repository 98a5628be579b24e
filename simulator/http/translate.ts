import { isWireList, isWireRecord, type WireRecord, type WireValue } from '@/lib/registrar/regwire/value';
import { ERROR_TEXTS, TRANSLATIONS } from '../reference/facts';
import { fillText } from '../refusal';

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
  const params = record['error_params'];
  const values = isWireRecord(params) ? params : {};
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => {
      const isText = typeof code === 'string' && typeof value === 'string' && TEXT_KEYS.has(key);
      return [key, isText ? translateText(code, value, values, texts) : translateValue(value, texts)];
    }),
  );
}

/** Some functions give the text as the `result` of an item. */
const TEXT_KEYS = new Set(['error_text', 'result']);

function translateText(code: string, text: string, values: WireRecord, texts: Texts): string {
  const translation = texts.get(code);
  const english = fillText(ERROR_TEXTS.get(code) ?? '', values);
  if (translation === undefined || !text.startsWith(english)) return text;
  const detail = text.slice(english.length);
  const isDetail = detail === '' || (detail.startsWith(' (') && detail.endsWith(')'));
  return isDetail ? fillText(translation, values) + detail : text;
}
