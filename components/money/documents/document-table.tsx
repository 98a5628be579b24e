import { useTranslations } from 'next-intl';
import { ListTable } from '@/components/people/lists/list-table';
import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Money } from '@/components/ui/money';
import { RowLink } from '@/components/ui/row-link';
import { routes } from '@/lib/base/routes';
import type { DocumentRow } from '@/lib/money/documents/queries';

type DocumentTableProps = {
  readonly documents: readonly DocumentRow[];
  /** Whether one kind alone is shown. */
  readonly isFiltered: boolean;
  readonly forStaff?: boolean | undefined;
};

/** Papers, the latest first; for staff with whose they are. */
export function DocumentTable({ documents, isFiltered, forStaff = false }: DocumentTableProps) {
  const t = useTranslations('documents');
  const path = forStaff ? routes.admin.document : routes.document;
  return (
    <ListTable
      caption={t('title')}
      rows={documents}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon="document" title={t(isFiltered ? 'noneOfThese' : 'none')}>
          {!isFiltered && t('noneText')}
        </EmptyState>
      }
      columns={[
        {
          key: 'document',
          header: t('columns.document'),
          primary: true,
          isFixed: true,
          cell: ({ id, kind, number, dated }) => (
            <RowLink href={path(id)} apart={<DateTime value={`${dated}T00:00:00Z`} as="date" isDay />}>
              {t('numbered', { kind: t(`kinds.${kind}`), number })}
            </RowLink>
          ),
        },
        {
          key: 'dated',
          header: t('columns.dated'),
          phone: 'aside',
          cell: ({ dated }) => <DateTime value={`${dated}T00:00:00Z`} as="date" isDay className="whitespace-nowrap" />,
        },
        {
          key: 'customer',
          header: t('columns.customer'),
          phone: 'below',
          isMoot: !forStaff,
          cell: ({ customer }) => customer.name,
        },
        {
          key: 'buyer',
          header: t('columns.buyer'),
          phone: forStaff ? undefined : 'below',
          cell: ({ buyer }) => <span translate="no">{buyer}</span>,
        },
        { key: 'state', header: t('columns.state'), phone: 'mark', cell: (row) => <DocumentState document={row} /> },
        {
          key: 'total',
          header: t('columns.total'),
          align: 'end',
          phone: 'end',
          cell: ({ total }) => <Money value={total} />,
        },
      ]}
    />
  );
}

/** What is left to do about a paper; nothing is said of the others. */
export function DocumentState({
  document: { kind, isPaid, isCorrected },
}: {
  readonly document: Pick<DocumentRow, 'kind' | 'isPaid' | 'isCorrected'>;
}) {
  const t = useTranslations('documents');
  if (isCorrected) return <span className="text-muted">{t('corrected')}</span>;
  if (kind !== 'payment_invoice') return null;
  return isPaid ? <span className="text-muted">{t('paid')}</span> : <Badge tone="info">{t('unpaid')}</Badge>;
}
