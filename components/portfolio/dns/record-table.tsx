import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { DeleteRecordButton } from '@/components/portfolio/dns/delete-record-button';
import { EditRecordForm } from '@/components/portfolio/dns/edit-record-form';
import type { ZoneSeen } from '@/components/portfolio/dns/zone-form';
import { Badge } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { iconButtonStyle } from '@/components/ui/icon-button';
import { columnNames } from '@/components/ui/table';
import type { ZoneView } from '@/lib/portfolio/dns/queries';
import { recordType } from '@/lib/portfolio/dns/records';
import { fieldsOfRecord } from '@/lib/portfolio/dns/records/record-form';
import { callRecords, shownRecord } from '@/lib/portfolio/dns/records/shown';

type Row = ZoneView['records'][number];

type RecordTableProps = {
  readonly zone: ZoneSeen;
  readonly rows: readonly Row[];
  readonly isEditable: boolean;
  /** The record whose form is open. */
  readonly editKey: string | null;
  readonly hrefOfEdit: (key: string | null) => string;
};

/** The records of a zone; one of them may be open for editing in its place. */
export function RecordTable({ zone, rows, isEditable, editKey, hrefOfEdit }: RecordTableProps) {
  const t = useTranslations('dns');
  const hasPriority = rows.some(({ priority }) => priority !== null);
  const headers = (['name', 'type', 'value', 'priority'] as const).filter((key) => key !== 'priority' || hasPriority);
  const called = callRecords(rows);
  return (
    <table
      data-phone="lines"
      className="data-table"
      style={columnNames(headers.map((header) => ({ header: t(`columns.${header}`) })))}
    >
      <caption className="sr-only">{t('table', { name: zone.zoneName })}</caption>
      <thead>
        <tr>
          {headers.map((header) => (
            <th key={header} scope="col" className={headerPlaces[header]}>
              {t(`columns.${header}`)}
            </th>
          ))}
          <th scope="col" className="w-px">
            <span className="sr-only">{t('columns.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) =>
          isEditable && row.key === editKey ? (
            <EditRow key={row.key} {...{ zone, row }} columns={headers.length + 1} closeHref={hrefOfEdit(null)} />
          ) : (
            <RecordRow
              key={row.key}
              zone={zone}
              row={row}
              called={called(row)}
              hasPriority={hasPriority}
              isEditable={isEditable}
              editHref={hrefOfEdit(row.key)}
            />
          ),
        )}
      </tbody>
    </table>
  );
}

const headerPlaces = { name: 'w-1/4', type: 'w-24', value: undefined, priority: 'w-24 text-end' };

type RecordRowProps = {
  readonly zone: ZoneSeen;
  readonly row: Row;
  /** What it is called among the others. */
  readonly called: string;
  /** Some record of the zone has one. */
  readonly hasPriority: boolean;
  readonly isEditable: boolean;
  readonly editHref: string;
};

function RecordRow({ zone, row, called, hasPriority, isEditable, editHref }: RecordRowProps) {
  const t = useTranslations('dns');
  const shown = shownRecord(row);
  const isLeaving = row.state === 'removing';
  const text = classNames('break-all', isLeaving && 'text-muted line-through');
  const canDelete = isEditable && !isLeaving;
  const canEdit = canDelete && recordType(row.type) !== undefined;
  return (
    <tr className={tint[row.state]}>
      <th scope="row" data-primary translate="no" className={text}>
        <Spelled unicode={shown.subname} ascii={row.subname} />
      </th>
      <td className="at-end text-muted">{row.type}</td>
      <td className="at-below max-w-xl">
        <div className="min-w-0 text-text">
          <span translate="no" className={classNames(text, 'line-clamp-3 font-mono text-sm')} title={row.content}>
            <Spelled unicode={shown.content} ascii={row.content} />
          </span>
          {row.isParking && <span className="block text-sm text-muted">{t('parking')}</span>}
        </div>
      </td>
      {hasPriority && <td className="at-end tabular text-end">{row.priority}</td>}
      <td className="at-aside whitespace-nowrap sm:text-end">
        {row.state !== 'live' && (
          <Badge tone={row.state === 'adding' ? 'info' : 'neutral'} dot="moving">
            {t(`state.${row.state}`)}
          </Badge>
        )}
        {canDelete && (
          <span className="inline-flex gap-0.5">
            {canEdit && (
              <Link
                href={editHref}
                scroll={false}
                aria-label={t('edit.open', { type: row.type, name: called })}
                title={t('edit.open', { type: row.type, name: called })}
                className={iconButtonStyle({ size: 'sm' })}
              >
                <Icon name="edit" />
              </Link>
            )}
            <DeleteRecordButton {...zone} record={plain(row)} called={called} />
          </span>
        )}
      </td>
    </tr>
  );
}

/** In its own letters first, and as machines write it where that is another thing. */
function Spelled({ unicode, ascii }: { readonly unicode: string; readonly ascii: string }) {
  if (unicode === ascii) return ascii;
  return (
    <>
      {unicode} <span className="block text-sm font-normal text-muted">{ascii}</span>
    </>
  );
}

const tint: Readonly<Record<Row['state'], string | undefined>> = {
  live: undefined,
  adding: 'bg-info-soft',
  removing: 'bg-sunken',
};

type EditRowProps = {
  readonly zone: ZoneSeen;
  readonly row: Row;
  /** So many are in the table. */
  readonly columns: number;
  readonly closeHref: string;
};

function EditRow({ zone, row, columns, closeHref }: EditRowProps) {
  const t = useTranslations('dns');
  return (
    <tr>
      <td colSpan={columns} data-form className="border-b border-line bg-accent-soft px-gutter py-4">
        <p className="mb-3 font-medium">
          {t('edit.title')} <span className="text-muted">{row.type}</span>
        </p>
        <EditRecordForm
          {...zone}
          record={plain(row)}
          declared={recordType(row.type)?.fields ?? []}
          values={fieldsOfRecord(row)}
          closeHref={closeHref}
        />
      </td>
    </tr>
  );
}

const plain = ({ subname, type, content, priority }: Row) => ({ subname, type, content, priority });
