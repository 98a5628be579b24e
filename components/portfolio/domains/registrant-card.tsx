import { useTranslations } from 'next-intl';
import { Documents } from '@/components/portfolio/domains/documents';
import { PrivacyButton } from '@/components/portfolio/domains/privacy-button';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { routes } from '@/lib/base/routes';
import type { DomainView } from '@/lib/portfolio/domains/queries';

/** Who a domain is registered to, and what WHOIS shows of them. */
export function RegistrantCard({ domain }: { readonly domain: DomainView }) {
  const t = useTranslations('domains');
  const { id, state, contact, privacy, operations, missingSince } = domain;
  if (state !== 'active' && state !== 'suspended') return null;
  const isChangeable = missingSince === null;
  const isBusy = (kind: string) => operations.some((operation) => operation.kind === kind);
  return (
    <Card
      title={t('overview.contact')}
      note={contact}
      actions={
        isChangeable &&
        !isBusy('domain.contacts') && (
          <ButtonLink href={routes.domainRegistrant(id)} size="sm" aria-label={t('registrant.change')}>
            {t('overview.changeNameServers')}
          </ButtonLink>
        )
      }
    >
      {isBusy('domain.contacts') && <p className="mb-3 text-muted">{t('registrant.waiting')}</p>}
      {domain.documents && isChangeable && (
        <Documents domainId={id} url={domain.documents.url} isAsked={isBusy('domain.documents')} />
      )}
      {privacy === null ? (
        <p className="text-muted">{t('problems.alwaysShown')}</p>
      ) : (
        <div className="space-y-3">
          <p className="flex items-center gap-2 font-medium">
            {t('privacy.title')}
            <Badge tone={privacy === 'on' ? 'success' : 'neutral'}>{t(`privacy.${privacy}`)}</Badge>
          </p>
          {privacy !== 'on' && <p className="text-sm text-muted">{t('privacy.hideText')}</p>}
          {isChangeable && !isBusy('domain.privacy') && <PrivacyButton domainId={id} now={privacy} />}
        </div>
      )}
    </Card>
  );
}
