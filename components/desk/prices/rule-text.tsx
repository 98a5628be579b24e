import { useFormatter, useTranslations } from 'next-intl';
import { Money } from '@/components/ui/money';
import type { Margin } from '@/lib/money/prices/prices';
import { homeCurrency, money } from '@/lib/base/values/money';

/** A margin in words: "+ 25 % + 10 ₽, rounded up to 1 ₽, at least 50 ₽ earned". */
export function RuleText({ margin }: { readonly margin: Margin }) {
  const t = useTranslations('prices.rule');
  const format = useFormatter();
  const { marginBps, fixedMinor, roundToMinor, leastMinor } = margin;
  const amount = (minor: number) => <Money value={money(minor, homeCurrency)} wholeUnits="short" />;
  const percent = format.number(marginBps / 10_000, { style: 'percent', maximumFractionDigits: 2 });
  return (
    <span data-tabular>
      {t('percent', { percent })}
      {fixedMinor > 0 && <> {t.rich('fixed', { amount: () => amount(fixedMinor) })}</>}
      {roundToMinor > 1 && <>, {t.rich('round', { amount: () => amount(roundToMinor) })}</>}
      {leastMinor > 0 && <>, {t.rich('least', { amount: () => amount(leastMinor) })}</>}
    </span>
  );
}
