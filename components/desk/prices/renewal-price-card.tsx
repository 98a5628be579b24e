import { useFormatter, useTranslations } from 'next-intl';
import { LockForm } from '@/components/desk/prices/lock-form';
import { UnlockButton } from '@/components/desk/prices/unlock-button';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { Money } from '@/components/ui/money';
import type { RenewalPrice } from '@/lib/desk/prices/queries';

type RenewalPriceCardProps = {
  readonly domainId: string;
  readonly renewal: RenewalPrice;
  readonly mayChange: boolean;
};

/** What the owner renews a domain for, and the promise that it stays so. */
export function RenewalPriceCard({ domainId, renewal: { price, cost, lock }, mayChange }: RenewalPriceCardProps) {
  const t = useTranslations('prices.lock');
  const format = useFormatter();
  const until = lock?.until ?? null;
  const kept =
    lock &&
    t.rich(until ? 'keptUntil' : 'keptForGood', {
      amount: () => <Money value={lock.yearly} />,
      day: until ? format.dateTime(until, { dateStyle: 'long', timeZone: 'UTC' }) : '',
    });
  const items = [
    { key: 'price', term: t('now'), value: <Money value={price} className="font-semibold" /> },
    { key: 'cost', term: t('cost'), value: <Money value={cost} /> },
    ...(lock ? [{ key: 'kept', term: t('kept'), value: kept }] : []),
    ...(lock && lock.belowCostWhy !== null ? [{ key: 'why', term: t('why'), value: lock.belowCostWhy }] : []),
  ];
  return (
    <Card
      title={t('card')}
      actions={
        mayChange && (
          <>
            {lock && <UnlockButton domainId={domainId} />}
            <LockForm
              key={lock ? 'locked' : 'open'}
              domainId={domainId}
              price={lock?.yearly ?? price}
              until={until?.toISOString().slice(0, 10) ?? ''}
              why={lock?.belowCostWhy ?? ''}
              isLocked={lock !== null}
            />
          </>
        )
      }
    >
      <DefinitionList items={items} />
      {lock?.belowCostWhy === null && lock.yearly.currency === cost.currency && lock.yearly.minor < cost.minor && (
        <p className="mt-2 text-sm text-muted">{t('heldByCost')}</p>
      )}
    </Card>
  );
}
