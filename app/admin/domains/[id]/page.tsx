import type { Metadata } from 'next';
import { shownDomain } from '@/app/admin/domains/[id]/shown-domain';
import { DomainAtRegistrar } from '@/components/desk/domains/domain-at-registrar';
import { DomainOwner } from '@/components/desk/domains/domain-owner';
import { DomainTroubles } from '@/components/desk/domains/domain-troubles';
import { DomainWorld } from '@/components/desk/domains/domain-world';
import { RestoreCard } from '@/components/desk/domains/restore-card';
import { StaffDomainFrame } from '@/components/desk/domains/staff-domain-frame';
import { RenewalPriceCard } from '@/components/desk/prices/renewal-price-card';
import { staffLinks } from '@/components/portfolio/domains/domain-links';
import { ControlCard } from '@/components/portfolio/other-accounts/control-card';
import { DomainFacts, DomainServers } from '@/components/portfolio/domains/domain-overview';
import { DomainTags } from '@/components/portfolio/tags/domain-tags';
import { TermCard } from '@/components/portfolio/domains/term-card';
import { renewalPrice } from '@/lib/desk/prices/queries';
import { worldFor } from '@/lib/desk/domains/queries';
import { may } from '@/lib/people/access/policy';
import { ownRestoration } from '@/lib/portfolio/restorations/queries';
import { domainTags } from '@/lib/portfolio/tags/queries';
import { requireStaff } from '@/lib/people/auth/guards';

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { domain } = await shownDomain((await params).id);
  return { title: domain.unicodeName };
}

export default async function StaffDomainPage({ params }: Props) {
  const [actor, { id }] = await Promise.all([requireStaff(), params]);
  const shown = await shownDomain(id);
  const [renewal, tags, restoration] = await Promise.all([
    renewalPrice(actor, shown.domain.id),
    domainTags(actor, shown.domain.id),
    ownRestoration(actor, shown.domain.id),
  ]);
  const { domain } = shown;
  const mayChange = may(actor, 'domains.change');
  return (
    <StaffDomainFrame shown={shown} current="overview" mayChange={mayChange}>
      <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr]">
        <div className="min-w-0 space-y-4">
          <DomainTroubles shown={shown} />
          {shown.owner && <TermCard domain={domain} of="staff" />}
          <RestoreCard shown={shown} offer={restoration} />
          <DomainWorld world={worldFor(actor, domain)} domainId={mayChange ? domain.id : null} />
          <DomainFacts
            domain={domain}
            tags={<DomainTags by="staff" domainId={domain.id} tags={tags} mayChange={may(actor, 'customers.change')} />}
          />
        </div>
        <div className="min-w-0 space-y-4">
          <DomainOwner shown={shown} mayAssign={may(actor, 'customers.change')} />
          {renewal && (
            <RenewalPriceCard domainId={domain.id} renewal={renewal} mayChange={may(actor, 'prices.change')} />
          )}
          <DomainServers domain={domain} links={staffLinks} mayChange={mayChange} />
          <DomainAtRegistrar shown={shown} mayChange={may(actor, 'customers.change')} />
          {(domain.state === 'active' || domain.state === 'suspended') && (
            <ControlCard
              domainId={domain.id}
              login={shown.registrar.sharedWith}
              isBusy={domain.operations.some(({ kind }) => kind.endsWith('-control'))}
              mayChange={mayChange && domain.missingSince === null}
            />
          )}
        </div>
      </div>
    </StaffDomainFrame>
  );
}
