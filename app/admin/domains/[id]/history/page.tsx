import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { shownDomain } from '@/app/admin/domains/[id]/shown-domain';
import { StaffDomainFrame } from '@/components/desk/domains/staff-domain-frame';
import { LetterTable } from '@/components/people/mail/letter-table';
import { AuditTable } from '@/components/people/audit/audit-table';
import { staffLinks } from '@/components/portfolio/domains/domain-links';
import { DomainHistory } from '@/components/portfolio/domains/domain-history';
import { Card } from '@/components/ui/card';
import { may } from '@/lib/people/access/policy';
import { auditLog } from '@/lib/people/audit/queries';
import { letterLog } from '@/lib/people/mail/queries';
import { requireStaff } from '@/lib/people/auth/guards';
import { domainHistory } from '@/lib/portfolio/history/queries';

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { domain }] = await Promise.all([getTranslations('domains.tabs'), shownDomain((await params).id)]);
  return { title: `${t('history')} · ${domain.unicodeName}` };
}

export default async function StaffDomainHistoryPage({ params }: Props) {
  const [actor, { id }, t] = await Promise.all([requireStaff(), params, getTranslations('domains.staff')]);
  const shown = await shownDomain(id);
  const { asciiName } = shown.domain;
  const [entries, audit, letters] = await Promise.all([
    domainHistory(actor, shown.domain.id),
    auditLog(actor, { domain: asciiName, page: 1 }),
    letterLog(actor, { domain: asciiName, page: 1 }),
  ]);
  if (!entries) notFound();
  return (
    <StaffDomainFrame shown={shown} current="history" mayChange={may(actor, 'domains.change')}>
      <DomainHistory domainId={shown.domain.id} entries={entries} links={staffLinks} />
      <Card title={t('letters')} padding="flush">
        <LetterTable letters={letters.rows} />
      </Card>
      <Card title={t('audit')} padding="flush">
        <AuditTable entries={audit.rows} />
      </Card>
    </StaffDomainFrame>
  );
}
