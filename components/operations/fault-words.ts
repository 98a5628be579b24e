import { useLocale, useTranslations } from 'next-intl';
import { formatMoney } from '@/lib/i18n/format-money';
import type { FaultView } from '@/lib/queue/fault';
import type { Money } from '@/lib/values/money';

type FaultWords = {
  /** Why, in half a sentence: "refused: the passport has an incorrect format". */
  readonly reason: (fault: FaultView) => string;
  /** The same where it is clear that it was refused: the registrar's own text. */
  readonly said: (fault: FaultView) => string;
  /** A code as the name of a group. */
  readonly group: (code: string) => string;
};

/** What stands behind a code, for staff. Codes of the registrar speak with the registrar's text. */
export function useFaultWords(): FaultWords {
  const t = useTranslations('operations.fault');
  const locale = useLocale();
  const written = (amount: Money) => formatMoney(amount, locale, { wholeUnits: 'short' });
  const known = ({ code, text, prices }: FaultView) => {
    if (prices) return t('priceRose', { cost: written(prices.cost), limit: written(prices.limit) });
    return t.has(`reason.${code}`) ? withoutEmptyEnd(t(`reason.${code}`, { text })) : null;
  };
  return {
    group: (code) => (t.has(`group.${code}`) ? t(`group.${code}`) : code),
    reason: (fault) => known(fault) ?? t('refused', { text: fault.text || fault.code }),
    said: (fault) => capital(known(fault) ?? (fault.text || fault.code)),
  };
}

const withoutEmptyEnd = (text: string) => text.replace(/:\s*$/, '');

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
