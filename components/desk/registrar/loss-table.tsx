import { useLocale, useTranslations } from 'next-intl';
import { AllIsWell, CountedCard, NotShown } from '@/components/desk/registrar/counted-card';
import { LossButtons } from '@/components/desk/registrar/loss-buttons';
import { ListTable } from '@/components/people/lists/list-table';
import type { ListColumn } from '@/components/people/lists/said-once';
import { DateTime } from '@/components/ui/date-time';
import { DomainName } from '@/components/ui/domain-name';
import { formatMoney } from '@/lib/base/i18n/format-money';
import type { LossPage, LossRow } from '@/lib/desk/registrar/queries';
import { routes } from '@/lib/base/routes';
import { toUnicode } from '@/lib/base/values/domain-name';

type LossTableProps = {
  readonly losses: LossPage;
  /** The columns that whoever looks chose. */
  readonly chosen: readonly string[] | null;
  readonly mayDecide: boolean;
};

/** What the registrar took although nobody here asked for it; somebody decides who pays. */
export function LossTable({ losses: { rows, count }, chosen, mayDecide }: LossTableProps) {
  const t = useTranslations('registrar.losses');
  const locale = useLocale();
  const columns: readonly ListColumn<LossRow>[] = [
    {
      key: 'name',
      header: t('name'),
      primary: true,
      isFixed: true,
      cell: ({ asciiName }) => (
        <a href={routes.admin.domain(asciiName)} className="text-link">
          <DomainName unicode={toUnicode(asciiName)} ascii={asciiName} />
        </a>
      ),
    },
    {
      key: 'customer',
      header: t('customer'),
      word: ({ customer }) => customer?.name ?? '',
      cell: ({ customer }) =>
        customer ? (
          <a href={routes.admin.customer(customer.id)} className="text-link">
            {customer.name}
          </a>
        ) : (
          '—'
        ),
    },
    { key: 'what', header: t('what'), isFixed: true, cell: (loss) => <What loss={loss} /> },
    { key: 'cost', header: t('cost'), align: 'end', cell: ({ cost }) => formatMoney(cost, locale) },
    {
      key: 'found',
      header: t('found'),
      className: 'whitespace-nowrap',
      cell: ({ foundAt }) => <DateTime value={foundAt} />,
    },
    {
      key: 'decide',
      header: t('decide'),
      hiddenHeader: true,
      isFixed: true,
      align: 'end',
      cell: ({ id, asciiName, price }) =>
        mayDecide && <LossButtons id={id} name={toUnicode(asciiName)} price={price} />,
    },
  ];
  return (
    <CountedCard id="losses" title={t('title')} note={t('note')} count={count > 0 ? count : null} tone="danger">
      <ListTable
        list="losses"
        chosen={chosen}
        phone="stack"
        caption={t('title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<AllIsWell title={t('empty')}>{t('emptyText')}</AllIsWell>}
      />
      {count > rows.length && <NotShown>{t('more', { count: count - rows.length })}</NotShown>}
    </CountedCard>
  );
}

function What({ loss: { endedOn, endsOn, billId } }: { readonly loss: LossRow }) {
  const t = useTranslations('registrar.losses');
  return (
    <span className="block text-sm">
      {endedOn && endsOn && (
        <span className="block">
          {t.rich('moved', {
            before: () => <DateTime value={endedOn} as="date" isDay />,
            after: () => <DateTime value={endsOn} as="date" isDay />,
          })}
        </span>
      )}
      {billId !== null && <span className="block">{t('bill', { number: billId })}</span>}
    </span>
  );
}
