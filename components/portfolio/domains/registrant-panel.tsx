import { useFormatter, useTranslations } from 'next-intl';
import { RegistrantChoice } from '@/components/portfolio/domains/registrant-choice';
import { RegistrantConsequences } from '@/components/portfolio/domains/registrant-consequences';
import { ButtonLink } from '@/components/ui/button-link';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { routes } from '@/lib/base/routes';
import type { DomainView, RegistrantChoices } from '@/lib/portfolio/domains/queries';

type RegistrantPanelProps = { readonly domain: DomainView; readonly choices: RegistrantChoices };

/** To whom a domain is to be registered, and what comes after that. */
export function RegistrantPanel({ domain, choices }: RegistrantPanelProps) {
  const t = useTranslations('domains.registrant');
  const { id, unicodeName, contact } = domain;
  return (
    <>
      <PageHeader
        title={t('title', { name: unicodeName })}
        note={contact === null ? t('noteUnknown') : t('note', { label: contact })}
        actions={
          <ButtonLink href={routes.domain(id)} icon="arrow-left">
            {t('back')}
          </ButtonLink>
        }
      />
      <Card className="max-w-3xl">
        <Choice domain={domain} choices={choices} />
      </Card>
    </>
  );
}

function Choice({ domain: { id, unicodeName }, choices: { contacts, why, consequences } }: RegistrantPanelProps) {
  const t = useTranslations('domains.registrant');
  const kinds = useTranslations('contacts');
  const format = useFormatter();
  if (contacts.length === 0 && why !== null) {
    return (
      <Callout tone="info" title={t('cannot')}>
        {t(`why.${why}`)}
      </Callout>
    );
  }
  if (contacts.length === 0) {
    return (
      <EmptyState
        icon="contact"
        title={t('none')}
        action={
          <ButtonLink href={routes.contacts()} variant="primary">
            {t('add')}
          </ButtonLink>
        }
      >
        {t('noneText')}
      </EmptyState>
    );
  }
  const described = contacts.map(({ id: contactId, label, profile, createdAt }) => ({
    id: contactId,
    label,
    note: `${kinds(`profiles.${profile}`)} · ${kinds('added')} ${format.dateTime(createdAt, { dateStyle: 'long' })}`,
  }));
  return (
    <div className="space-y-5">
      <RegistrantConsequences of={[{ unicodeName, consequences }]} />
      <RegistrantChoice domainId={id} contacts={described} />
    </div>
  );
}
