import { useFormatter, useTranslations } from 'next-intl';
import { LetterButton } from '@/components/portfolio/domains/letter-button';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { dateOfDay } from '@/lib/base/values/day';
import { routes } from '@/lib/base/routes';
import type { DomainView } from '@/lib/portfolio/domains/queries';
import type { Duty } from '@/lib/portfolio/domains/registrant/duties';

/** What the registry waits for, each with what can be done about it here; nothing where it waits for nothing. */
export function DutiesCard({ domain }: { readonly domain: DomainView }) {
  const t = useTranslations('domains.duties');
  const { duties } = domain;
  const words = useDutyWords();
  if (duties.length === 0) return null;
  return (
    <Card title={t('title')}>
      <ul className="space-y-3">
        {duties.map((duty) => (
          <li key={duty.kind} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <p className="min-w-0 flex-1 basis-72">{words(duty)}</p>
            <Remedy duty={duty} domain={domain} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Remedy({ duty, domain }: { readonly duty: Duty; readonly domain: DomainView }) {
  const t = useTranslations('domains.duties');
  const { id, contactId, operations } = domain;
  if (duty.kind === 'email') {
    const isAsked = operations.some(({ kind }) => kind === 'domain.verify-email');
    return isAsked ? null : <LetterButton domainId={id} />;
  }
  if (duty.kind !== 'review') return null;
  return (
    <ButtonLink href={contactId === null ? routes.domainRegistrant(id) : routes.contact(contactId)} size="sm">
      {t('check')}
    </ButtonLink>
  );
}

function useDutyWords(): (duty: Duty) => string {
  const t = useTranslations('domains.duties');
  const format = useFormatter();
  const said = (day: string) =>
    format.dateTime(dateOfDay(day) ?? new Date(0), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (duty) => {
    switch (duty.kind) {
      case 'email':
        return duty.by === null ? t('email') : t('emailBy', { day: said(duty.by) });
      case 'identification':
        return duty.by === null ? t('identification') : t('identificationBy', { day: said(duty.by) });
      case 'lock':
        return t('lock', { day: said(duty.until) });
      case 'review':
        return t('review', { day: said(duty.on) });
    }
  };
}
