import { useTranslations } from 'next-intl';
import { RegistrantConsequences } from '@/components/portfolio/domains/registrant-consequences';
import { RegistrantTable } from '@/components/portfolio/domains/registrant-table';
import { ButtonLink } from '@/components/ui/button-link';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { routes } from '@/lib/base/routes';
import type { RegistrantPlan } from '@/lib/portfolio/domains/queries';
import { mostRegistrants } from '@/lib/portfolio/domains/registrant/sets';

/** The domains that a contact fits; those of its earlier versions are ticked. */
export function ContactDomains({ plan: { contact, rows, isCut } }: { readonly plan: RegistrantPlan }) {
  const t = useTranslations('domains.registrant');
  const able = rows.filter(({ why }) => why === null);
  const lines = rows.map(({ id, asciiName, unicodeName, now, isFormer, why }) => ({
    id,
    asciiName,
    unicodeName,
    now: now?.label ?? null,
    isTicked: isFormer,
    why,
  }));
  return (
    <div className="space-y-4">
      <PageHeader
        title={t('of.title', { label: contact.label })}
        note={t('of.note')}
        actions={
          <ButtonLink href={routes.contact(contact.id)} icon="arrow-left">
            {t('of.back')}
          </ButtonLink>
        }
      />
      {isCut && <Callout tone="info">{t('of.cut', { most: mostRegistrants })}</Callout>}
      {able.length > 0 && <RegistrantConsequences of={able} />}
      <Card padding="flush">
        {lines.length === 0 ? (
          <EmptyState icon="domain" title={t('of.empty')}>
            {t('of.emptyText')}
          </EmptyState>
        ) : (
          <RegistrantTable contactId={contact.id} rows={lines} />
        )}
      </Card>
    </div>
  );
}
