import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { ActionButton } from '@/components/forms/action-button';
import { ListTable } from '@/components/people/lists/list-table';
import { Badge } from '@/components/ui/badge';
import { Callout } from '@/components/ui/callout';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import { routes } from '@/lib/base/routes';
import { money } from '@/lib/base/values/money';
import { believeRate } from '@/lib/money/rates/actions';
import type { SoldView } from '@/lib/money/rates/queries';
import { RateText } from './rate-text';

/** What customers can be billed in beside roubles; first of all, what the bank says and nobody believed. */
export function SoldTable({ board }: { readonly board: readonly SoldView[] }) {
  const t = useTranslations('rates');
  const format = useFormatter();
  return (
    <>
      {board.map((view) => view.doubted && <Doubted key={view.currency} view={view} doubted={view.doubted} />)}
      <ListTable
        caption={t('title')}
        rows={board}
        rowKey={({ currency }) => currency}
        phone="stack"
        columns={[
          {
            key: 'currency',
            header: t('columns.currency'),
            primary: true,
            isFixed: true,
            cell: (view) => (
              <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <Link href={routes.admin.rates({ edit: view.currency })} className="text-link">
                  {t(`names.${view.currency}`)}
                </Link>
                <Standing view={view} />
              </span>
            ),
          },
          {
            key: 'rate',
            header: t('columns.rate'),
            align: 'end',
            isFixed: true,
            cell: ({ sold, rate }) => (sold && rate ? <RateText micro={rate.roublesMicro} /> : null),
          },
          {
            key: 'day',
            header: t('columns.source'),
            isFixed: true,
            cell: ({ sold, rate }) =>
              sold && rate ? (
                <>
                  {t(`saidBy.${rate.source}`)}, <DateTime value={rate.day} isDay as="date" />
                </>
              ) : null,
          },
          {
            key: 'surcharge',
            header: t('surcharge'),
            align: 'end',
            isFixed: true,
            cell: ({ sold }) =>
              sold ? (
                <span data-tabular>
                  {format.number(sold.surchargeBps / 10_000, { style: 'percent', maximumFractionDigits: 2 })}
                </span>
              ) : null,
          },
          {
            key: 'step',
            header: t('step'),
            align: 'end',
            isFixed: true,
            cell: ({ currency, sold }) => (sold ? <Money value={money(sold.roundToMinor, currency)} /> : null),
          },
          {
            key: 'customers',
            header: t('columns.customers'),
            align: 'end',
            isFixed: true,
            cell: ({ customers }) => <span data-tabular>{format.number(customers)}</span>,
          },
        ]}
      />
    </>
  );
}

function Standing({ view: { sold, rate } }: { readonly view: SoldView }) {
  const t = useTranslations('rates.standing');
  if (!sold) return <span className="text-muted">{t('off')}</span>;
  if (!rate) return <Badge tone="warning">{t('noRate')}</Badge>;
  return <Badge tone={sold.isOffered ? 'success' : 'neutral'}>{t(sold.isOffered ? 'offered' : 'staffOnly')}</Badge>;
}

type DoubtedProps = { readonly view: SoldView; readonly doubted: NonNullable<SoldView['doubted']> };

function Doubted({ view: { currency, rate }, doubted }: DoubtedProps) {
  const t = useTranslations('rates.doubted');
  const name = useTranslations('rates.names')(currency);
  return (
    <div className="px-gutter pt-4">
      <Callout
        tone="warning"
        title={t('title', { name })}
        actions={
          <ActionButton
            action={believeRate}
            fields={{ currency, reading: doubted.id }}
            size="sm"
            aria-label={t('useOf', { name })}
          >
            {t('use')}
          </ActionButton>
        }
      >
        {t.rich('text', {
          now: () => <RateText micro={doubted.roublesMicro} />,
          before: () => <RateText micro={rate?.roublesMicro ?? 0} />,
          day: () => <DateTime value={doubted.day} isDay as="date" />,
        })}
      </Callout>
    </div>
  );
}
