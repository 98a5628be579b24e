import { useLocale, useTranslations } from 'next-intl';
import { formatMoney } from '@/lib/i18n/format-money';
import type { FaultView } from '@/lib/queue/fault';
import type { Money } from '@/lib/values/money';

type FaultWords = {
  /** Why, in half a sentence: "refused: the passport has an incorrect format". */
  readonly reason: (fault: FaultView) => string;
  /** A code as the name of a group. */
  readonly group: (code: string) => string;
};

/** What stands behind a code, for staff. Codes of the registrar speak with the registrar's text. */
export function useFaultWords(): FaultWords {
  const t = useTranslations('operations.fault');
  const locale = useLocale();
  const written = (amount: Money) => formatMoney(amount, locale, { wholeUnits: 'short' });
  return {
    group: (code) => (t.has(`group.${code}`) ? t(`group.${code}`) : code),
    reason: ({ code, text, prices }) => {
      if (prices) return t('priceRose', { cost: written(prices.cost), limit: written(prices.limit) });
      if (t.has(`reason.${code}`)) return withoutEmptyEnd(t(`reason.${code}`, { text }));
      return t('refused', { text: text || code });
    },
  };
}

const withoutEmptyEnd = (text: string) => text.replace(/:\s*$/, '');
