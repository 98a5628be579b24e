import { useTranslations } from 'next-intl';
import { RemoveLine } from '@/components/shop/cart/remove-line';
import { PeriodsSelect } from '@/components/shop/cart/periods-select';
import { Badge } from '@/components/ui/badge';
import { DomainName } from '@/components/ui/domain-name';
import { Money } from '@/components/ui/money';
import type { CartLine } from '@/lib/shop/cart/cart';

export function CartLines({ lines }: { readonly lines: readonly CartLine[] }) {
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </ul>
  );
}

function Line({ line }: { readonly line: CartLine }) {
  const t = useTranslations('cart');
  const { ascii, unicode, price, total, now } = line;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-3 px-gutter py-4 sm:grid-cols-[minmax(0,1fr)_8.5rem_9rem_auto] sm:items-center">
      <div className="min-w-0 space-y-0.5">
        <p className="flex flex-wrap items-center gap-x-2 text-lg font-semibold">
          <DomainName unicode={unicode} ascii={ascii} />
          {line.isPremium && <Badge tone="accent">{t('premium')}</Badge>}
        </p>
        <p className="text-sm text-muted">
          {line.isTransfer && <>{t('transfer')} · </>}
          {t.rich('renewal', { price: () => <Money value={price.renew} wholeUnits="short" /> })}
        </p>
        <LineNow now={now} />
      </div>
      <div className="max-sm:col-start-1 max-sm:row-start-2">
        <PeriodsSelect line={line} />
      </div>
      <p className="text-end text-lg max-sm:col-start-2 max-sm:row-start-2 max-sm:self-center">
        {now.kind === 'changed' ? (
          <>
            <s className="block text-sm text-muted">
              <Money value={total} wholeUnits="short" />
            </s>
            <Money value={now.total} wholeUnits="short" className="font-semibold" />
          </>
        ) : (
          <Money
            value={total}
            wholeUnits="short"
            className={now.kind === 'gone' ? 'text-muted line-through' : 'font-semibold'}
          />
        )}
      </p>
      <div className="max-sm:col-start-2 max-sm:row-start-1 max-sm:-me-2 max-sm:justify-self-end">
        <RemoveLine id={line.id} unicode={unicode} />
      </div>
    </li>
  );
}

function LineNow({ now }: { readonly now: CartLine['now'] }) {
  const t = useTranslations('cart');
  if (now.kind === 'same') return null;
  if (now.kind === 'gone') return <p className="text-sm text-danger">{t(`gone.${now.reason}`)}</p>;
  return (
    <p className="text-sm text-warning">
      {t.rich('priceNow', { price: () => <Money value={now.total} wholeUnits="short" /> })}
    </p>
  );
}
