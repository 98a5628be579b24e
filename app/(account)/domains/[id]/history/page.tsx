import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { shownDomain } from '@/app/(account)/domains/[id]/shown-domain';
import { DomainFrame } from '@/components/portfolio/domains/domain-frame';
import { customerLinks } from '@/components/portfolio/domains/domain-links';
import { DomainHistory } from '@/components/portfolio/domains/domain-history';
import { requireCustomer } from '@/lib/people/auth/guards';
import { domainHistory } from '@/lib/portfolio/history/queries';

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireCustomer();
  const [t, domain] = await Promise.all([getTranslations('domains.tabs'), shownDomain(actor, (await params).id)]);
  return { title: `${t('history')} · ${domain.unicodeName}` };
}

export default async function DomainHistoryPage({ params }: Props) {
  const actor = await requireCustomer();
  const { id } = await params;
  const [domain, entries] = await Promise.all([shownDomain(actor, id), domainHistory(actor, id)]);
  if (!entries) notFound();
  return (
    <DomainFrame domain={domain} current="history">
      <DomainHistory domainId={domain.id} entries={entries} links={customerLinks} />
    </DomainFrame>
  );
}
