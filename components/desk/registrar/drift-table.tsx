import { useTranslations } from 'next-intl';
import { AllIsWell, CountedCard, NotShown } from '@/components/desk/registrar/counted-card';
import { driftForm } from '@/components/desk/registrar/drift-form-id';
import { DriftForm } from '@/components/desk/registrar/drift-form';
import { ListTable } from '@/components/people/lists/list-table';
import type { ListColumn } from '@/components/people/lists/said-once';
import { checkboxStyle } from '@/components/ui/check-style';
import { DateTime } from '@/components/ui/date-time';
import { DomainName } from '@/components/ui/domain-name';
import { shownHosts } from '@/lib/portfolio/dns/records/shown';
import type { DriftPage, DriftRow } from '@/lib/desk/registrar/queries';
import { routes } from '@/lib/base/routes';
import { subjectOf } from '@/lib/queue/live/subject';

type DriftTableProps = {
  readonly drift: DriftPage;
  /** The columns that whoever looks chose. */
  readonly chosen: readonly string[] | null;
  readonly maySee: boolean;
};

/** What changed at the registrar without us, side by side. */
export function DriftTable({ drift: { rows, count }, chosen, maySee }: DriftTableProps) {
  const t = useTranslations('registrar.drift');
  const fieldName = (field: string) => (t.has(`fields.${field}`) ? t(`fields.${field}`) : field);
  const columns: readonly ListColumn<DriftRow>[] = [
    ...(maySee ? [tickColumn(t('tick'), fieldName)] : []),
    {
      key: 'subject',
      header: t('subject'),
      primary: true,
      isFixed: true,
      cell: ({ subject }) => <Subject {...subjectOf(subject)} />,
    },
    {
      key: 'field',
      header: t('field'),
      word: ({ field }) => fieldName(field),
      cell: ({ field }) => fieldName(field),
    },
    { key: 'before', header: t('before'), cell: ({ before }) => <Values values={before} /> },
    {
      key: 'wanted',
      header: t('wanted'),
      cell: ({ wanted }) => (wanted ? <Values values={wanted} /> : <span className="text-muted">{t('notOurs')}</span>),
    },
    { key: 'after', header: t('after'), isFixed: true, cell: ({ after }) => <Values values={after} /> },
    { key: 'found', header: t('found'), className: 'whitespace-nowrap', cell: ({ at }) => <DateTime value={at} /> },
  ];
  const table = (
    <ListTable
      list="drift"
      chosen={chosen}
      phone="stack"
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<AllIsWell title={t('empty')}>{t('emptyText')}</AllIsWell>}
    />
  );
  return (
    <CountedCard
      id="drift"
      title={t('title')}
      note={t('note')}
      count={count > 0 ? t('count', { count }) : null}
      tone="warning"
    >
      {maySee && rows.length > 0 ? <DriftForm>{table}</DriftForm> : table}
      {count > rows.length && <NotShown>{t('more', { count: count - rows.length })}</NotShown>}
    </CountedCard>
  );
}

/** The box of a row, named after it. */
function tickColumn(header: string, fieldName: (field: string) => string): ListColumn<DriftRow> {
  return {
    key: 'tick',
    header,
    hiddenHeader: true,
    isFixed: true,
    // On a phone it stands beside the name.
    className: 'select-cell',
    cell: (row) => (
      <input
        type="checkbox"
        name="ids"
        form={driftForm}
        value={row.id}
        aria-label={`${nameOf(row)}, ${fieldName(row.field)}`}
        className={checkboxStyle}
      />
    ),
  };
}

const nameOf = ({ subject }: DriftRow) => subjectOf(subject).unicode;

function Subject({ ascii, unicode }: ReturnType<typeof subjectOf>) {
  return (
    <a href={routes.admin.domain(ascii)} className="text-link">
      <DomainName unicode={unicode} ascii={ascii} />
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
