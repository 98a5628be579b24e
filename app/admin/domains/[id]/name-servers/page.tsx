import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { shownDomain } from '@/app/admin/domains/[id]/shown-domain';
import { StaffDomainFrame } from '@/components/desk/domains/staff-domain-frame';
import { staffLinks } from '@/components/portfolio/domains/domain-links';
import { DomainServers } from '@/components/portfolio/domains/domain-overview';
import { NameServersCard } from '@/components/portfolio/domains/name-servers-card';
import { may } from '@/lib/people/access/policy';
import { requireStaff } from '@/lib/people/auth/guards';
import { serverLimits } from '@/lib/portfolio/domains/queries';
import { offeredServerSets } from '@/lib/portfolio/server-sets/queries';

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { domain }] = await Promise.all([getTranslations('domains.tabs'), shownDomain((await params).id)]);
  return { title: `${t('nameServers')} · ${domain.unicodeName}` };
}

export default async function StaffNameServersPage({ params }: Props) {
  const [actor, { id }] = await Promise.all([requireStaff(), params]);
  const shown = await shownDomain(id);
  const mayChange = may(actor, 'domains.change');
  const [limits, sets] = await Promise.all([serverLimits(shown.domain.tld), offeredServerSets()]);
  return (
    <StaffDomainFrame shown={shown} current="nameServers" mayChange={mayChange}>
      {mayChange ? (
        <NameServersCard domain={shown.domain} links={staffLinks} limits={limits} sets={sets} />
      ) : (
        <DomainServers domain={shown.domain} links={staffLinks} mayChange={false} />
      )}
    </StaffDomainFrame>
  );
}
