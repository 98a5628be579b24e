import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { shownDomain } from '@/app/(account)/domains/[id]/shown-domain';
import { ZoneEditor } from '@/components/portfolio/dns/zone-editor';
import { customerLinks } from '@/components/portfolio/domains/domain-links';
import { DomainFrame } from '@/components/portfolio/domains/domain-frame';
import type { SearchParams } from '@/components/ui/list-url';
import { requireCustomer } from '@/lib/people/auth/guards';
import { zoneView } from '@/lib/portfolio/dns/queries';
import { zoneSearch } from '@/lib/portfolio/dns/schema';

type Props = { readonly params: Promise<{ readonly id: string }>; readonly searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireCustomer();
  const [t, domain] = await Promise.all([getTranslations('domains.tabs'), shownDomain(actor, (await params).id)]);
  return { title: `${t('dns')} · ${domain.unicodeName}` };
}

export default async function DnsPage({ params, searchParams }: Props) {
  const actor = await requireCustomer();
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const search = zoneSearch.parse(query);
  const filter = { type: search.type, text: search.q };
  const [domain, zone] = await Promise.all([shownDomain(actor, id), zoneView(actor, id, filter)]);
  if (!zone) notFound();
  return (
    <DomainFrame domain={domain} current="dns" asOf={zone.readAt}>
      <ZoneEditor
        zone={zone}
        unicodeName={domain.unicodeName}
        servers={domain.nameServers.map(({ host }) => host)}
        domainState={domain.state}
        search={search}
        params={query}
        links={customerLinks}
        mayChange
      />
    </DomainFrame>
  );
}
