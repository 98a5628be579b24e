import { useTranslations } from 'next-intl';
import { AutoRenewalPreview } from '@/components/portfolio/bulk/auto-renewal-preview';
import { FolderPreview } from '@/components/portfolio/bulk/folder-preview';
import { RenewalPreview } from '@/components/portfolio/bulk/renewal-preview';
import { ServerChoice } from '@/components/portfolio/bulk/server-choice';
import { ServerPreview } from '@/components/portfolio/bulk/server-preview';
import { SwitchPreview } from '@/components/portfolio/bulk/switch-preview';
import { TagPreview } from '@/components/portfolio/bulk/tag-preview';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { ButtonLink } from '@/components/ui/button-link';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import type { SearchParams } from '@/components/ui/list-url';
import { PageHeader } from '@/components/ui/page-header';
import { routes } from '@/lib/base/routes';
import { mostOf } from '@/lib/portfolio/bulk/limits';
import type { BulkView } from '@/lib/portfolio/bulk/queries';

type BulkPageProps = {
  readonly view: BulkView;
  readonly params: SearchParams;
  readonly by: 'staff' | 'owner';
};

/** A change of many domains before it is made: what it does to each, what it costs, and the button that does it. */
export function BulkPage({ view, params, by }: BulkPageProps) {
  const t = useTranslations('bulk');
  const domains = useTranslations('domains');
  const list = by === 'staff' ? routes.admin.domains() : routes.domains();
  const { search, count, isCut, change } = view;
  return (
    <>
      <PageHeader
        title={t(`titles.${change.deed}`, { count })}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: domains('title'), href: list }]} />}
      />
      {search.moved && (
        <Callout tone="warning" title={t('moved')} live>
          {t('movedText')}
        </Callout>
      )}
      {isCut && <Callout title={t('cut', { count: mostOf(change.deed) })}>{t('cutText')}</Callout>}
      {count === 0 ? (
        <Card padding="flush">
          <EmptyState icon="domain" title={t('none')} action={<ButtonLink href={list}>{t('toList')}</ButtonLink>}>
            {t('noneText')}
          </EmptyState>
        </Card>
      ) : (
        <Change view={view} params={params} by={by} />
      )}
    </>
  );
}

function Change({ view, params, by }: BulkPageProps) {
  const { change, search, key: groupKey } = view;
  const path = by === 'staff' ? routes.admin.bulk() : routes.bulk();
  const preview = { path, params, page: search.page, groupKey };
  switch (change.deed) {
    case 'nameServers':
      return (
        <>
          <Card>
            <ServerChoice action={path} search={search} typed={change.typed} sets={change.sets} />
          </Card>
          {change.plan && <ServerPreview {...preview} plan={change.plan} by={by} />}
        </>
      );
    case 'autoRenew':
      return <AutoRenewalPreview {...preview} plan={change.plan} />;
    case 'folder':
      return <FolderPreview {...preview} plan={change.plan} by={by} />;
    case 'delegation':
    case 'privacy':
      return <SwitchPreview {...preview} plan={change.plan} by={by} />;
    case 'tag':
      return <TagPreview {...preview} plan={change.plan} by={by} />;
    case 'renew':
      return <RenewalPreview {...preview} plan={change.plan} missing={change.missing} />;
  }
}
