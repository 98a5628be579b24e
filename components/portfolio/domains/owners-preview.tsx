'use client';

import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/forms/action-button';
import { Card } from '@/components/ui/card';
import { DataTable, type Column } from '@/components/ui/table';
import { applyOwners } from '@/lib/portfolio/domains/actions';
import type { PlannedLine } from '@/lib/portfolio/domains/owner-plan';
import type { PlannedOwner } from '@/lib/portfolio/domains/schema';
import { routes } from '@/lib/base/routes';

type OwnersPreviewProps = { readonly lines: readonly PlannedLine[] };

/** What a list of owners would change, what is wrong with its lines first; applied exactly as it is shown. */
export function OwnersPreview({ lines }: OwnersPreviewProps) {
  const t = useTranslations('domains.owners');
  const columns: readonly Column<PlannedLine>[] = [
    { key: 'line', header: t('line'), className: 'tabular', cell: ({ number }) => number },
    { key: 'what', header: t('domain'), primary: true, cell: (line) => <Name line={line} /> },
    {
      key: 'before',
      header: t('before'),
      cell: (line) => line.kind === 'change' && (line.before?.name ?? t('nobody')),
    },
    { key: 'after', header: t('after'), cell: (line) => <After line={line} /> },
  ];
  const plan = lines.flatMap((line): PlannedOwner[] =>
    line.kind === 'change'
      ? [{ domainId: line.domainId, before: line.before?.id ?? null, customerId: line.after.id }]
      : [],
  );
  const bad = lines.filter(({ kind }) => kind === 'bad').length;
  return (
    <Card
      title={t('previewTitle', { count: plan.length })}
      note={bad > 0 ? t('bad', { count: bad }) : t('noneBad')}
      padding="flush"
    >
      <DataTable
        caption={t('caption')}
        columns={columns}
        rows={lines.toSorted((left, right) => order[left.kind] - order[right.kind] || left.number - right.number)}
        rowKey={({ number }) => String(number)}
      />
      {plan.length > 0 && (
        <div className="border-t border-line px-gutter py-3">
          <ActionButton action={applyOwners} fields={{ plan: JSON.stringify(plan) }} variant="primary">
            {t('apply', { count: plan.length })}
          </ActionButton>
        </div>
      )}
    </Card>
  );
}

const order: Readonly<Record<PlannedLine['kind'], number>> = { bad: 0, change: 1, same: 2 };

function Name({ line }: { readonly line: PlannedLine }) {
  if (line.kind === 'bad')
    return (
      <span translate="no" className="font-mono text-sm break-all">
        {line.text}
      </span>
    );
  return <span translate="no">{line.name}</span>;
}

function After({ line }: { readonly line: PlannedLine }) {
  const t = useTranslations('domains.owners');
  if (line.kind === 'bad') return <span className="text-danger">{t(`why.${line.why}`)}</span>;
  if (line.kind === 'same') return <span className="text-muted">{t('same', { name: line.after.name })}</span>;
  return (
    <a href={routes.admin.customer(line.after.id)} className="text-link">
      {line.after.name}
    </a>
  );
}
