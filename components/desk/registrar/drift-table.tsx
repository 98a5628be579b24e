import { useTranslations } from 'next-intl';
import { AllIsWell, CountedCard } from '@/components/desk/registrar/counted-card';
import { DriftSeenButton } from '@/components/desk/registrar/drift-seen-button';
import { DateTime } from '@/components/ui/date-time';
import { DomainName } from '@/components/ui/domain-name';
import { DataTable, type Column } from '@/components/ui/table';
import { shownHosts } from '@/lib/portfolio/dns/records/shown';
import type { DriftPage, DriftRow } from '@/lib/desk/registrar/queries';
import { routes } from '@/lib/base/routes';
import { toUnicode } from '@/lib/base/values/domain-name';

type DriftTableProps = { readonly drift: DriftPage; readonly maySee: boolean };

/** What changed at the registrar without us, side by side. */
export function DriftTable({ drift: { rows, count }, maySee }: DriftTableProps) {
  const t = useTranslations('registrar.drift');
  const fieldName = (field: string) => (t.has(`fields.${field}`) ? t(`fields.${field}`) : field);
  const columns: readonly Column<DriftRow>[] = [
    {
      key: 'subject',
      header: t('subject'),
      primary: true,
      cell: ({ subject }) => <Subject ascii={subject.slice(subject.indexOf(':') + 1)} />,
    },
    {
      key: 'field',
      header: t('field'),
      cell: ({ field }) => fieldName(field),
    },
    { key: 'before', header: t('before'), cell: ({ before }) => <Values values={before} /> },
    { key: 'after', header: t('after'), cell: ({ after }) => <Values values={after} /> },
    { key: 'found', header: t('found'), className: 'whitespace-nowrap', cell: ({ at }) => <DateTime value={at} /> },
    {
      key: 'seen',
      header: t('seen'),
      hiddenHeader: true,
      align: 'end',
      cell: (row) =>
        maySee && <DriftSeenButton id={row.id} label={t('seen')} about={`${nameOf(row)}, ${fieldName(row.field)}`} />,
    },
  ];
  return (
    <CountedCard
      id="drift"
      title={t('title')}
      note={t('note')}
      count={count > 0 ? t('count', { count }) : null}
      tone="warning"
    >
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<AllIsWell title={t('empty')}>{t('emptyText')}</AllIsWell>}
      />
      {count > rows.length && (
        <p className="border-t border-line px-gutter py-2 text-sm text-muted">
          {t('more', { count: count - rows.length })}
        </p>
      )}
    </CountedCard>
  );
}

const nameOf = ({ subject }: DriftRow) => toUnicode(subject.slice(subject.indexOf(':') + 1));

function Subject({ ascii }: { readonly ascii: string }) {
  return (
    <a href={routes.admin.domain(ascii)} className="text-link">
      <DomainName unicode={toUnicode(ascii)} ascii={ascii} />
    </a>
  );
}

function Values({ values }: { readonly values: readonly string[] }) {
  const t = useTranslations('registrar.drift');
  const domains = useTranslations('domains.state');
  if (values.length === 0) return <span className="text-muted">{t('nothing')}</span>;
  return (
    <span className="block max-w-md text-sm break-all">
      {values.map((value) => (
        <span key={value} className="block">
          {words(value)}
        </span>
      ))}
    </span>
  );

  function words(value: string): string {
    // Of texts every letter is their author's.
    if (!/^[a-z]+$/.test(value)) return / (TXT|CAA) /.test(value) ? value : shownHosts(value);
    if (t.has(`values.${value}`)) return t(`values.${value}`);
    return domains.has(value) ? domains(value) : value;
  }
}
