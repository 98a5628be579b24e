import { useFormatter } from 'next-intl';

/** "81.2345 ₽": what one unit costs, in millionths of a rouble. */
export function RateText({ micro }: { readonly micro: number }) {
  const format = useFormatter();
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 4 };
  return (
    <span data-tabular className="whitespace-nowrap">
      {format.number(micro / 1_000_000, {
        style: 'currency',
        currency: 'RUB',
        currencyDisplay: 'narrowSymbol',
        ...digits,
      })}
    </span>
  );
}
