import { useTranslations } from 'next-intl';
import { namesMetTwice } from '@/components/people/lists/met-twice';
import { ListTable } from '@/components/people/lists/list-table';
import type { ListColumn } from '@/components/people/lists/said-once';
import { StaffRowActions } from '@/components/people/staff/staff-row-actions';
import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import type { StaffRow } from '@/lib/people/staff/queries';

type StaffTableProps = {
  readonly staff: readonly StaffRow[];
  /** The columns that whoever looks chose. */
  readonly chosen: readonly string[] | null;
};

export function StaffTable({ staff, chosen }: StaffTableProps) {
  const t = useTranslations('staff');
  const roleOf = ({ role }: StaffRow) => t(`roles.${role}`);
  const metTwice = namesMetTwice(staff);
  // Colleagues of one name are told apart by their addresses, in questions and by whoever hears the buttons alone.
  const called = (row: StaffRow) => (metTwice.has(row.name) ? { ...row, name: `${row.name}, ${row.email}` } : row);
  const secondFactorOf = ({ hasSecondFactor }: StaffRow) => t(hasSecondFactor ? 'yes' : 'no');
  const columns: readonly ListColumn<StaffRow>[] = [
    { key: 'name', header: t('name'), primary: true, isFixed: true, cell: (row) => <Who row={row} /> },
    { key: 'role', header: t('role'), word: roleOf, cell: roleOf },
    { key: 'secondFactor', header: t('secondFactor'), word: secondFactorOf, cell: secondFactorOf },
    {
      key: 'seen',
      header: t('lastSeen'),
      cell: (row) => (row.lastSeenAt ? <DateTime value={row.lastSeenAt} /> : t('never')),
    },
    {
      key: 'actions',
      header: t('actions'),
      align: 'end',
      isFixed: true,
      cell: (row) => <StaffRowActions row={called(row)} />,
    },
  ];
  return (
    <ListTable
      list="staff"
      chosen={chosen}
      phone="stack"
      caption={t('title')}
      columns={columns}
      rows={staff}
      rowKey={(row) => row.id}
    />
  );
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
