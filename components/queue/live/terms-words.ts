import { useLocale, useTranslations } from 'next-intl';
import { formatMoney } from '@/lib/base/i18n/format-money';
import type { Proposal } from '@/lib/shop/repricing/schema';
import { money } from '@/lib/base/values/money';

/** What a proposal changes, in one sentence: "3 years instead of 1: ₽1,200 more, ₽1,800 in all". */
export function useTermsWords(): (proposal: Proposal) => string {
  const t = useTranslations('operations.proposal');
  const locale = useLocale();
  return ({ years, yearsBefore: before, more, price }) => {
    const written = (minor: number) => formatMoney(money(minor, more.currency), locale, { wholeUnits: 'short' });
    const amounts = { more: written(Math.abs(more.minor)), price: written(price.minor) };
    const difference = more.minor >= 0 ? t('more', amounts) : t('less', amounts);
    return t(years === before ? 'same' : 'instead', { years, before, difference });
  };
}
