import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { shownDomain } from '@/app/admin/domains/[id]/shown-domain';
import { StaffDomainFrame } from '@/components/desk/domains/staff-domain-frame';
import { ZoneEditor } from '@/components/portfolio/dns/zone-editor';
import { staffLinks } from '@/components/portfolio/domains/domain-links';
import type { SearchParams } from '@/components/ui/list-url';
import { may } from '@/lib/people/access/policy';
import { requireStaff } from '@/lib/people/auth/guards';
import { zoneView } from '@/lib/portfolio/dns/queries';
import { zoneSearch } from '@/lib/portfolio/dns/schema';

type Props = { readonly params: Promise<{ readonly id: string }>; readonly searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { domain }] = await Promise.all([getTranslations('domains.tabs'), shownDomain((await params).id)]);
  return { title: `${t('dns')} · ${domain.unicodeName}` };
}

export default async function StaffDnsPage({ params, searchParams }: Props) {
  const [actor, { id }, query] = await Promise.all([requireStaff(), params, searchParams]);
  const shown = await shownDomain(id);
  const { domain } = shown;
  const search = zoneSearch.parse(query);
  const zone = await zoneView(actor, domain.id, { type: search.type, text: search.q });
  if (!zone) notFound();
  const mayChange = may(actor, 'domains.change');
  return (
    <StaffDomainFrame shown={shown} current="dns" asOf={zone.readAt} mayChange={mayChange}>
      <ZoneEditor
        zone={zone}
        unicodeName={domain.unicodeName}
        servers={domain.nameServers.map(({ host }) => host)}
        domainState={domain.state}
        search={search}
        params={query}
        links={staffLinks}
        mayChange={mayChange}
      />
    </StaffDomainFrame>
  );
}
