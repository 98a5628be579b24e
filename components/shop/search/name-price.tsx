import { useTranslations } from 'next-intl';
import { classNames } from '@/components/ui/class-names';
import { Money } from '@/components/ui/money';
import type { FoundName } from '@/lib/shop/search/schema';

type NamePriceProps = { readonly price: NonNullable<FoundName['price']>; readonly size?: 'md' | 'lg' | undefined };

/** From here on keeping a name is another price than getting it. */
const steep = 3;

/** The first year and what keeping the name costs: always both. */
export function NamePrice({ price: { first, renew }, size = 'md' }: NamePriceProps) {
  const t = useTranslations('search');
  const isSteep = renew.minor >= first.minor * steep;
  return (
    <p
      className={classNames(
        'leading-tight',
        size === 'lg' ? 'sm:text-end' : 'sm:grid sm:grid-cols-[4.75rem_10.25rem] sm:items-baseline sm:gap-x-3',
      )}
    >
      <Money
        value={first}
        wholeUnits="short"
        className={classNames('font-semibold', size === 'lg' ? 'text-2xl' : 'text-base sm:text-end')}
      />
      <span className="sr-only"> {t('firstYear')}, </span>
      <span className={classNames('block text-sm whitespace-nowrap', isSteep ? 'text-warning' : 'text-muted')}>
        {t.rich('renewal', { price: () => <Money value={renew} wholeUnits="short" /> })}
      </span>
    </p>
  );
}
