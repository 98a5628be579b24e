import { useTranslations } from 'next-intl';
import { Money } from '@/components/ui/money';
import { yearlyPrice, type Margin, type Yearly } from '@/lib/money/prices/prices';
import { subtractMoney, type Money as MoneyValue } from '@/lib/base/values/money';

type PricePreviewProps = {
  readonly cost: Yearly;
  /** Cost of names in national letters, where they cost otherwise. */
  readonly nationalCost: Yearly | null;
  readonly margin: Margin;
};

/** What a rule makes of a zone's costs. */
export function PricePreview({ cost, nationalCost, margin }: PricePreviewProps) {
  const t = useTranslations('prices.preview');
  const price = yearlyPrice(cost, margin);
  const national = nationalCost && yearlyPrice(nationalCost, margin);
  return (
    <table className="w-full rounded-md bg-sunken text-end [&_:is(td,th)]:px-3 [&_:is(td,th)]:py-1.5 max-sm:text-xs max-sm:[&_:is(td,th)]:px-1">
      <caption className="pb-1.5 text-start font-medium">{t('title')}</caption>
      <thead className="text-sm text-muted max-sm:text-xs [&_th]:font-normal">
        <tr>
          <th scope="col" className="text-start">
            {t('year')}
          </th>
          <th scope="col">{t('cost')}</th>
          <th scope="col">{t('price')}</th>
          <th scope="col">{t('earned')}</th>
        </tr>
      </thead>
      <tbody>
        <PreviewRow label={t('first')} cost={cost.first} price={price.first} />
        <PreviewRow label={t('renew')} cost={cost.renew} price={price.renew} />
        {nationalCost && national && (
          <>
            <PreviewRow label={t('firstNational')} cost={nationalCost.first} price={national.first} />
            <PreviewRow label={t('renewNational')} cost={nationalCost.renew} price={national.renew} />
          </>
        )}
      </tbody>
    </table>
  );
}

type PreviewRowProps = { readonly label: string; readonly cost: MoneyValue; readonly price: MoneyValue };

function PreviewRow({ label, cost, price }: PreviewRowProps) {
  return (
    <tr>
      <th scope="row" className="text-start font-normal">
        {label}
      </th>
      <td className="text-muted">
        <Money value={cost} />
      </td>
      <td className="font-semibold">
        <Money value={price} />
      </td>
      <td>
        <Money value={subtractMoney(price, cost)} />
      </td>
    </tr>
  );
}
