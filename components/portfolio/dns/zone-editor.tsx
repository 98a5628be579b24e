import { useTranslations } from 'next-intl';
import type { DomainLinks } from '@/components/portfolio/domains/domain-links';
import { AddRecordForm } from '@/components/portfolio/dns/add-record-form';
import { RecordTable } from '@/components/portfolio/dns/record-table';
import { RefusedChange } from '@/components/portfolio/dns/refused-change';
import { ZoneTtl } from '@/components/portfolio/dns/zone-ttl';
import { RefreshWhile } from '@/components/ui/refresh-while';
import { ButtonLink } from '@/components/ui/button-link';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { NothingFound } from '@/components/ui/nothing-found';
import { FilterChips } from '@/components/ui/filter-chips';
import { listHref, type ListChanges, type SearchParams } from '@/components/ui/list-url';
import { SearchBox } from '@/components/ui/search-box';
import { recordTypes } from '@/lib/portfolio/dns/records';
import type { ZoneView } from '@/lib/portfolio/dns/queries';
import type { DomainView } from '@/lib/portfolio/domains/queries';
import type { ZoneSearch } from '@/lib/portfolio/dns/schema';
import { toUnicode } from '@/lib/base/values/domain-name';

type ZoneEditorProps = {
  readonly zone: ZoneView;
  readonly unicodeName: string;
  readonly servers: readonly string[];
  readonly domainState: DomainView['state'];
  readonly search: ZoneSearch;
  readonly params: SearchParams;
  readonly links: DomainLinks;
  readonly mayChange: boolean;
};

/** A zone: why it cannot be edited, or the form for a new record above the records. */
export function ZoneEditor(props: ZoneEditorProps) {
  const { zone, unicodeName, servers, domainState, search, params, links, mayChange } = props;
  const t = useTranslations('dns');
  const path = links.dns(zone.domainId);
  const href = (changes: ListChanges<ZoneSearch>) => listHref<ZoneSearch>(path, params, changes);
  const seen = { domainId: zone.domainId, zoneName: unicodeName, version: zone.version };
  const isRegistered = domainState === 'active' || domainState === 'suspended';
  const isEditable = mayChange && isRegistered && zone.state !== 'elsewhere' && zone.refused === null;
  if (domainState === 'gone') return <Callout title={t('gone.title')}>{t('gone.text')}</Callout>;
  if (!isRegistered) return <Callout title={t('unregistered.title')}>{t('unregistered.text')}</Callout>;
  return (
    <div className="space-y-4">
      {zone.state === 'elsewhere' && <Elsewhere serversHref={links.nameServers(zone.domainId)} servers={servers} />}
      {zone.state === 'unread' && <Callout title={t('unread.title')}>{t('unread.text')}</Callout>}
      {zone.refused && <RefusedChange domainId={zone.domainId} change={zone.refused} mayDiscard={mayChange} />}
      {isEditable && (
        <Card title={t('add.title')}>
          <AddRecordForm
            {...seen}
            types={recordTypes.map(({ type, fields }) => ({ type, fields }))}
            startType={search.add}
            hrefOfType={hrefsOfTypes(href)}
            isParked={zone.isParked}
          />
        </Card>
      )}
      {(zone.total > 0 || zone.state === 'served') && (
        <Card
          title={zone.state === 'elsewhere' ? t('elsewhere.kept') : t('count', { count: zone.total })}
          note={<ZoneTtl ttl={zone.ttl} />}
          padding="flush"
        >
          {zone.total > 0 && <Filters zone={zone} search={search} path={path} href={href} />}
          <Records
            zone={zone}
            isFiltered={search.type !== undefined || search.q !== ''}
            clearHref={href({ type: null, q: null, edit: null })}
            table={
              <RecordTable
                zone={seen}
                rows={zone.records}
                isEditable={isEditable}
                editKey={search.edit ?? null}
                hrefOfEdit={(key) => href({ edit: key })}
              />
            }
          />
        </Card>
      )}
      <RefreshWhile active={zone.waiting > 0 || zone.state === 'unread'} />
    </div>
  );
}

type ElsewhereProps = { readonly serversHref: string; readonly servers: readonly string[] };

function Elsewhere({ serversHref, servers }: ElsewhereProps) {
  const t = useTranslations('dns.elsewhere');
  return (
    <Callout
      tone="info"
      title={t('title')}
      actions={
        <ButtonLink href={serversHref} size="sm">
          {t('action')}
        </ButtonLink>
      }
    >
      {servers.length > 0 ? t('text', { servers: servers.map(toUnicode).join(', ') }) : t('textUnknown')}
    </Callout>
  );
}

type FiltersProps = {
  readonly zone: ZoneView;
  readonly search: ZoneSearch;
  readonly path: string;
  readonly href: (changes: ListChanges<ZoneSearch>) => string;
};

function Filters({ zone, search, path, href }: FiltersProps) {
  const t = useTranslations('dns');
  const chips = zone.types.map(({ type, count }) => {
    const isActive = search.type === type;
    return { key: type, label: type, count, isActive, href: href({ type: isActive ? null : type, edit: null }) };
  });
  return (
    <div className="flex flex-wrap items-center gap-3 border-b border-line px-gutter py-3">
      <SearchBox action={path} label={t('search')} value={search.q} keep={search.type ? { type: search.type } : {}} />
      <FilterChips label={t('filters')} chips={chips} />
      {zone.found > zone.records.length && (
        <p className="text-sm text-muted">{t('shown', { shown: zone.records.length, found: zone.found })}</p>
      )}
    </div>
  );
}

type RecordsProps = {
  readonly zone: ZoneView;
  readonly isFiltered: boolean;
  readonly clearHref: string;
  readonly table: React.ReactNode;
};

function Records({ zone, isFiltered, clearHref, table }: RecordsProps) {
  const t = useTranslations('dns');
  if (zone.records.length > 0) return table;
  if (!isFiltered) {
    return (
      <EmptyState icon="list" title={t('empty.title')}>
        {t('empty.text')}
      </EmptyState>
    );
  }
  return (
    <NothingFound title={t('nothingFound.title')} action={t('nothingFound.action')} href={clearHref} scroll={false}>
      {t('nothingFound.text')}
    </NothingFound>
  );
}

function hrefsOfTypes(href: FiltersProps['href']): Readonly<Record<string, string>> {
  return Object.fromEntries(recordTypes.map(({ type }) => [type, href({ add: type })]));
}
