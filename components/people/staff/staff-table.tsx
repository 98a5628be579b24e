import { useTranslations } from 'next-intl';
import { StaffRowActions } from '@/components/people/staff/staff-row-actions';
import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { DataTable, type Column } from '@/components/ui/table';
import type { StaffRow } from '@/lib/people/staff/queries';

export function StaffTable({ staff }: { readonly staff: readonly StaffRow[] }) {
  const t = useTranslations('staff');
  const columns: readonly Column<StaffRow>[] = [
    { key: 'name', header: t('name'), primary: true, cell: (row) => <Who row={row} /> },
    { key: 'role', header: t('role'), cell: (row) => t(`roles.${row.role}`) },
    { key: 'secondFactor', header: t('secondFactor'), cell: (row) => t(row.hasSecondFactor ? 'yes' : 'no') },
    {
      key: 'seen',
      header: t('lastSeen'),
      cell: (row) => (row.lastSeenAt ? <DateTime value={row.lastSeenAt} /> : t('never')),
    },
    { key: 'actions', header: t('actions'), align: 'end', cell: (row) => <StaffRowActions row={row} /> },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={staff} rowKey={(row) => row.id} />;
}

function Who({ row }: { readonly row: StaffRow }) {
  const t = useTranslations('staff');
  return (
    <div>
      <span className="flex flex-wrap items-center gap-2">
        {row.name}
        {row.isSelf && <Badge>{t('you')}</Badge>}
        {row.disabledAt && <Badge tone="danger">{t('isDisabled')}</Badge>}
      </span>
      <span className="block text-sm font-normal wrap-anywhere text-muted">{row.email}</span>
    </div>
  );
}
