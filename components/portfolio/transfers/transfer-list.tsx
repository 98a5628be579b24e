import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { tones } from '@/components/portfolio/transfers/transfer-progress';
import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { DomainName } from '@/components/ui/domain-name';
import { RowLink } from '@/components/ui/row-link';
import { DataTable, type Column } from '@/components/ui/table';
import { routes } from '@/lib/base/routes';
import type { TransferRow } from '@/lib/portfolio/transfers/queries';

type TransferListProps = { readonly rows: readonly TransferRow[]; readonly isStaff?: boolean };

/** Transfers, newest first: what each waits for is its badge. */
export function TransferList({ rows, isStaff = false }: TransferListProps) {
  const t = useTranslations('transfers');
  const owner: Column<TransferRow> = {
    key: 'owner',
    header: t('facts.owner'),
    phone: 'aside',
    cell: ({ customer }) => (
      <Link href={routes.admin.customer(customer.id)} className="text-link">
        {customer.name}
      </Link>
    ),
  };
  const columns: readonly Column<TransferRow>[] = [
    {
      key: 'name',
      header: t('columns.name'),
      primary: true,
      cell: ({ id, unicodeName, asciiName }) => (
        <RowLink href={isStaff ? routes.admin.transfer(id) : routes.transfer(id)}>
          <DomainName unicode={unicodeName} ascii={asciiName} />
        </RowLink>
      ),
    },
    ...(isStaff ? [owner] : []),
    {
      key: 'step',
      header: t('columns.step'),
      phone: 'below',
      cell: ({ step }) => <Badge tone={tones[step]}>{t(`step.${step}.title`)}</Badge>,
    },
    {
      key: 'asked',
      header: t('facts.asked'),
      align: 'end',
      phone: 'end',
      cell: ({ createdAt }) => <DateTime value={createdAt} as="date" />,
    },
  ];
  return <DataTable caption={t('listTitle')} columns={columns} rows={rows} rowKey={({ id }) => id} phone="lines" />;
}
