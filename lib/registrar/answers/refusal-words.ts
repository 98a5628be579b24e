import 'server-only';
import { isRefusalCode, type RefusalCode } from '@/lib/registrar/regapi/refusals';
import english from '@/messages/en/registrar/refusals.json';
import russian from '@/messages/ru/registrar/refusals.json';
import type { Locale } from '@/lib/base/i18n/locales';

export type RefusalWords = {
  /** What a group of such refusals is called: "Name is taken". */
  readonly name: string;
  /** What happened and what to do, in whole sentences. */
  readonly text: string;
};

// Not among the messages: those go to every browser, these are drawn on the server where one is needed.
const words: Readonly<Record<Locale, Readonly<Record<RefusalCode, RefusalWords>>>> = { en: english, ru: russian };

/** The words for a code of the registrar; null for one that is not known, which speaks with the registrar's text. */
export function refusalWords(code: string, locale: Locale): RefusalWords | null {
  return isRefusalCode(code) ? words[locale][code] : null;
}
