import { useLocale, useTranslations } from 'next-intl';
import { formatMoney } from '@/lib/base/i18n/format-money';
import { isLocale } from '@/lib/base/i18n/locales';
import { refusalWords } from '@/lib/registrar/answers/refusal-words';
import type { FaultView } from '@/lib/queue/live/fault';
import type { Money } from '@/lib/base/values/money';

type FaultWords = {
  /** Why, in half a sentence: "Contact refused: passport has incorrect format". */
  readonly reason: (fault: FaultView) => string;
  /** What happened and what to do, in whole sentences, with the registrar's own text. */
  readonly said: (fault: FaultView) => string;
  /** A code as the name of a group. */
  readonly group: (code: string) => string;
};

/** What stands behind a code, for staff. A code of the registrar that is not known speaks with the registrar's text. */
export function useFaultWords(): FaultWords {
  const t = useTranslations('operations.fault');
  const locale = useLocale();
  const written = (amount: Money) => formatMoney(amount, locale, { wholeUnits: 'short' });
  const ours = ({ code, text, prices }: FaultView) => {
    if (prices) return t('priceRose', { cost: written(prices.cost), limit: written(prices.limit) });
    return t.has(`reason.${code}`) ? withoutEmptyEnd(t(`reason.${code}`, { text: translated(text) })) : null;
  };
  const translated = (text: string) => {
    const found = ownReasons.find(([phrase]) => text.startsWith(phrase));
    return found ? t(`own.${found[1]}`) + text.slice(found[0].length) : text;
  };
  const theirs = (code: string) => (isLocale(locale) ? refusalWords(code, locale) : null);
  return {
    group: (code) => (t.has(`group.${code}`) ? t(`group.${code}`) : (theirs(code)?.name ?? code)),
    reason: (fault) => {
      const name = theirs(fault.code)?.name;
      const refused = name && fault.text ? t('refusedBecause', { name, text: fault.text }) : name;
      return ours(fault) ?? refused ?? t('refused', { text: fault.text || fault.code });
    },
    said: (fault) => {
      const known = ours(fault);
      if (known !== null) return capital(known);
      const words = theirs(fault.code);
      const quoted = fault.text && t('registrarSays', { text: fault.text });
      return words ? `${words.text} ${quoted}`.trim() : capital(fault.text || fault.code);
    },
  };
}

/** What the panel itself says of an answer that is none, as its log keeps it, and the key of its words. */
const ownReasons = [
  ['the answer is not JSON', 'notJson'],
  ['the answer has no result', 'noResult'],
  ['the answer was not understood', 'notUnderstood'],
  ['no answer within', 'noAnswerWithin'],
] as const;

const withoutEmptyEnd = (text: string) => text.replace(/:\s*$/, '');

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
