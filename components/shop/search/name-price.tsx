import { useTranslations } from 'next-intl';
import { classNames } from '@/components/ui/class-names';
import { Money } from '@/components/ui/money';
import type { FoundName } from '@/lib/shop/search/schema';

type NamePriceProps = { readonly price: NonNullable<FoundName['price']>; readonly size?: 'md' | 'lg' | undefined };

/** The first year and what keeping the name costs: always both. */
export function NamePrice({ price, size = 'md' }: NamePriceProps) {
  const t = useTranslations('search');
  return (
    <p className="leading-tight sm:text-end">
      <Money
        value={price.first}
        wholeUnits="short"
        className={classNames('font-semibold', size === 'lg' ? 'text-2xl' : 'text-base')}
      />
      <span className="sr-only"> {t('firstYear')}, </span>
      <span className="block whitespace-nowrap text-sm text-muted">
        {t.rich('renewal', { price: () => <Money value={price.renew} wholeUnits="short" /> })}
      </span>
    </p>
  );
}
