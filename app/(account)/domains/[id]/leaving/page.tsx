import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { shownDomain } from '@/app/(account)/domains/[id]/shown-domain';
import { OfferCard } from '@/components/portfolio/hand-overs/offer-card';
import { ControlCard } from '@/components/portfolio/other-accounts/control-card';
import { LeavingSteps } from '@/components/portfolio/transfers/leaving-steps';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeader } from '@/components/ui/page-header';
import { routes } from '@/lib/base/routes';
import { requireCustomer } from '@/lib/people/auth/guards';
import { currentSettings } from '@/lib/people/settings/queries';
import { offerOf } from '@/lib/portfolio/hand-overs/queries';
import { controlOf } from '@/lib/portfolio/other-accounts/queries';
import { leavingStepsOf } from '@/lib/portfolio/transfers/queries';

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, domain] = await Promise.all([
    getTranslations('transfers.leave'),
    shownDomain(await requireCustomer(), (await params).id),
  ]);
  return { title: t('title', { name: domain.unicodeName }) };
}

export default async function LeavePage({ params }: Props) {
  const [actor, { id }] = await Promise.all([requireCustomer(), params]);
  const [t, domain, offer, login, { supportEmail }] = await Promise.all([
    getTranslations('transfers.leave'),
    shownDomain(actor, id),
    offerOf(actor, id),
    controlOf(actor, id),
    currentSettings(),
  ]);
  if (domain.state === 'registering' || domain.state === 'gone') notFound();
  const steps = await leavingStepsOf(actor, domain);
  return (
    <>
      <PageHeader
        title={t('title', { name: domain.unicodeName })}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: domain.unicodeName, href: routes.domain(id) }]} />}
      />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <LeavingSteps name={domain.unicodeName} steps={steps} supportEmail={supportEmail} />
        <div className="space-y-5">
          <OfferCard domainId={id} offer={offer} />
          <ControlCard
            domainId={id}
            login={login}
            isBusy={domain.operations.some(({ kind }) => kind.endsWith('-control'))}
            mayChange={domain.missingSince === null}
          />
        </div>
      </div>
    </>
  );
}
