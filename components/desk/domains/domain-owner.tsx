import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { routes } from '@/lib/base/routes';
import type { StaffDomain } from '@/lib/desk/domains/queries';

type DomainOwnerProps = { readonly shown: StaffDomain; readonly mayAssign: boolean };

/** Whose a domain is, and the way to give it to somebody else. */
export function DomainOwner({ shown: { domain, owner, offer }, mayAssign }: DomainOwnerProps) {
  const t = useTranslations('domains.staff');
  const handOvers = useTranslations('handOvers');
  return (
    <Card
      title={t('owner.title')}
      actions={
        mayAssign &&
        domain.state !== 'registering' && (
          <ButtonLink href={routes.admin.assign({ id: domain.id })} size="sm">
            {t(owner ? 'actions.changeOwner' : 'actions.assign')}
          </ButtonLink>
        )
      }
    >
      {owner ? (
        <>
          <p>
            <Link href={routes.admin.customer(owner.id)} className="font-medium text-link">
              {owner.name}
            </Link>
          </p>
          <p className="flex flex-wrap items-center gap-1 text-muted">
            <span className="wrap-anywhere">{owner.email}</span>
            <CopyButton text={owner.email} />
          </p>
          {offer && (
            <p className="mt-3 wrap-anywhere">
              {handOvers.rich('standing', {
                email: offer.toEmail,
                date: () => <DateTime value={offer.expiresAt} as="date" />,
              })}
            </p>
          )}
        </>
      ) : (
        <p className="text-muted">{t('owner.nobody')}</p>
      )}
    </Card>
  );
}
