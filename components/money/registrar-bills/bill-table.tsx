import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BillState } from '@/components/money/registrar-bills/bill-state';
import { ListTable } from '@/components/people/lists/list-table';
import type { ListColumn } from '@/components/people/lists/said-once';
import { checkboxStyle } from '@/components/ui/check-style';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import { RowLink } from '@/components/ui/row-link';
import { routes } from '@/lib/base/routes';
import { toUnicode } from '@/lib/base/values/domain-name';
import type { BillRow } from '@/lib/money/registrar-bills/queries';

type BillTableProps = {
  readonly caption: string;
  readonly bills: readonly BillRow[];
  /** Whether unpaid ones can be chosen; the boxes are named `id`. */
  readonly mayChoose?: boolean;
  readonly empty?: ReactNode;
};

/** What the registrar billed the reseller; not our invoices. */
export function BillTable({ caption, bills, mayChoose = false, empty }: BillTableProps) {
  const t = useTranslations('registrarBills');
  const columns: readonly ListColumn<BillRow>[] = [
    ...(mayChoose ? [boxColumn(t('choose.box'), (bill) => t('tick', { bill }))] : []),
    {
      key: 'number',
      header: t('number'),
      primary: true,
      isFixed: true,
      className: 'tabular',
      cell: ({ billId }) => <RowLink href={routes.admin.bill(billId)}>{billId}</RowLink>,
    },
    {
      key: 'names',
      header: t('names'),
      phone: 'below',
      className: 'wrap-anywhere',
      cell: ({ names }) => <Names names={names} />,
    },
    {
      key: 'payType',
      header: t('payType'),
      word: ({ payType }) => (t.has(`payTypes.${payType}`) ? t(`payTypes.${payType}`) : payType),
      cell: ({ payType }) => (t.has(`payTypes.${payType}`) ? t(`payTypes.${payType}`) : payType),
    },
    {
      key: 'status',
      header: t('status'),
      word: ({ status }) => (t.has(`statuses.${status}`) ? t(`statuses.${status}`) : status),
      phone: 'mark',
      cell: ({ status }) => <BillState status={status} />,
    },
    {
      key: 'billed',
      header: t('billed'),
      phone: 'aside',
      className: 'whitespace-nowrap',
      cell: ({ billedOn }) => billedOn && <DateTime value={billedOn} as="date" isDay />,
    },
    { key: 'total', header: t('total'), align: 'end', phone: 'end', cell: ({ total }) => <Money value={total} /> },
  ];
  return <ListTable caption={caption} columns={columns} rows={bills} rowKey={({ billId }) => billId} empty={empty} />;
}

function boxColumn(header: string, nameOf: (bill: string) => string): ListColumn<BillRow> {
  return {
    key: 'tick',
    header,
    hiddenHeader: true,
    isFixed: true,
    className: 'select-cell',
    cell: ({ billId, status }) =>
      status === 'notpayed' && (
        <input type="checkbox" name="id" value={billId} aria-label={nameOf(billId)} className={checkboxStyle} />
      ),
  };
}

function Names({ names }: { readonly names: readonly string[] }): ReactNode {
  const t = useTranslations('registrarBills');
  const [first, ...others] = names;
  if (first === undefined) return t('prepayment');
  const name = () => <span translate="no">{toUnicode(first)}</span>;
  return others.length > 0 ? t.rich('more', { name, count: others.length }) : name();
}
