import { useTranslations } from 'next-intl';
import { PasteForm } from '@/components/portfolio/bulk/paste-form';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { ButtonLink } from '@/components/ui/button-link';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { DataTable, type Column } from '@/components/ui/table';
import { routes } from '@/lib/base/routes';
import { bulkDeedsOf } from '@/lib/portfolio/bulk/schema';
import type { LeftOut, PastedView } from '@/lib/portfolio/bulk/pasted';

type PastedPageProps = {
  /** What was pasted; null before, and once nobody keeps it. */
  readonly pasted: PastedView | null;
  /** A list was asked for: where there is none, it is no longer kept. */
  readonly isGone: boolean;
  readonly by: 'staff' | 'owner';
};

/** Domains that a pasted list names, and what can be done with them; what is left out of it, and why. */
export function PastedPage({ pasted, isGone, by }: PastedPageProps) {
  const t = useTranslations('bulk.pasted');
  const domains = useTranslations('domains');
  const list = by === 'staff' ? routes.admin.domains() : routes.domains();
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: domains('title'), href: list }]} />}
      />
      {pasted === null && isGone && <Callout tone="warning">{t('gone')}</Callout>}
      {pasted && <Found pasted={pasted} by={by} />}
      {pasted && pasted.left.length > 0 && <Left left={pasted.left} />}
      <Card title={pasted ? t('again') : undefined}>
        <PasteForm by={by} names={pasted?.names ?? ''} />
      </Card>
    </>
  );
}

type FoundProps = { readonly pasted: PastedView; readonly by: 'staff' | 'owner' };

function Found({ pasted: { id, count }, by }: FoundProps) {
  const t = useTranslations('bulk.pasted');
  const bulk = useTranslations('bulk.deeds');
  const { bulk: hrefOf } = by === 'staff' ? routes.admin : routes;
  return (
    <Card title={t('found', { count })} note={count === 0 ? t('foundNone') : t('foundText')}>
      {count > 0 && (
        <div className="flex flex-wrap gap-2">
          {bulkDeedsOf[by].map((deed) => (
            <ButtonLink key={deed} href={hrefOf({ do: deed, list: id })} size="sm">
              {bulk(deed)}
            </ButtonLink>
          ))}
        </div>
      )}
    </Card>
  );
}

/** More lines than these nobody reads. */
const mostShown = 200;

function Left({ left }: { readonly left: readonly LeftOut[] }) {
  const t = useTranslations('bulk.pasted');
  const columns: readonly Column<LeftOut>[] = [
    { key: 'line', header: t('line'), className: 'tabular', cell: ({ line }) => line },
    {
      key: 'typed',
      header: t('typed'),
      primary: true,
      cell: ({ typed }) => (
        <span translate="no" className="break-all">
          {typed}
        </span>
      ),
    },
    {
      key: 'why',
      header: t('why'),
      className: 'whitespace-normal',
      cell: ({ why }) => <span className="text-warning">{t(`left.${why}`)}</span>,
    },
  ];
  return (
    <Card
      title={t('leftOut', { count: left.length })}
      note={left.length > mostShown ? t('first', { count: mostShown }) : t('leftText')}
      padding="flush"
    >
      <DataTable
        caption={t('leftOut', { count: left.length })}
        columns={columns}
        rows={left.slice(0, mostShown)}
        rowKey={({ line, typed, why }) => `${line} ${typed} ${why}`}
      />
    </Card>
  );
}
