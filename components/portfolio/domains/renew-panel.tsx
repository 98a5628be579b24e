import { useFormatter, useNow, useTranslations } from 'next-intl';
import { customerLinks } from '@/components/portfolio/domains/domain-links';
import { PendingStrip } from '@/components/portfolio/domains/pending-strip';
import { RenewForm } from '@/components/portfolio/domains/renew-form';
import { RestoreForm } from '@/components/portfolio/domains/restore-form';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Money } from '@/components/ui/money';
import { PageHeader } from '@/components/ui/page-header';
import type { DomainView, RenewalOfferView } from '@/lib/portfolio/domains/queries';
import type { RestorationView } from '@/lib/portfolio/restorations/queries';
import { routes } from '@/lib/base/routes';
import type { PriceLock } from '@/lib/money/prices/price-lock';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { isRestorable } from '@/lib/portfolio/domains/renewal/renewal-window';

type RenewPanelProps = {
  readonly domain: DomainView;
  readonly offers: readonly RenewalOfferView[];
  /** What was promised for it. */
  readonly kept: Pick<PriceLock, 'yearly' | 'until'> | null;
  /** What giving it back costs, where it has lapsed; null where that cannot be ordered. */
  readonly restoration: RestorationView | null;
};

export function RenewPanel({ domain, offers, kept, restoration }: RenewPanelProps) {
  const { id, unicodeName, expiresOn, operations, latest } = domain;
  const t = useTranslations('domains.renew');
  const format = useFormatter();
  const back = (
    <ButtonLink href={routes.domain(id)} icon="arrow-left">
      {t('back')}
    </ButtonLink>
  );
  // What we pay the registrar is nobody's business in the browser.
  const choices = offers.map(({ years, price, until }) => ({ years, price, until }));
  return (
    <>
      <PageHeader
        title={t(restoration ? 'restore.page' : 'title', { name: unicodeName })}
        note={
          expiresOn
            ? t('note', { date: format.dateTime(expiresOn, { dateStyle: 'long', timeZone: 'UTC' }) })
            : t('noteUnknown')
        }
        actions={back}
      />
      <PendingStrip
        domainId={id}
        operations={operations.filter(({ kind }) => kind === 'domain.renew')}
        latest={latest}
        toldBelow={null}
        links={customerLinks}
      />
      <Card className="max-w-3xl">
        {kept && choices.length > 0 && (
          <p className="mb-4 text-muted">
            {t.rich(kept.until ? 'keptUntil' : 'kept', {
              amount: () => <Money value={kept.yearly} />,
              day: kept.until ? format.dateTime(kept.until, { dateStyle: 'long', timeZone: 'UTC' }) : '',
            })}
          </p>
        )}
        {choices.length > 0 ? (
          <RenewForm domainId={id} choices={choices} />
        ) : (
          <NotNow domain={domain} restoration={restoration} />
        )}
      </Card>
    </>
  );
}

function NotNow({ domain, restoration }: Pick<RenewPanelProps, 'domain' | 'restoration'>) {
  const { id, missingSince, renewalOpensOn, window } = domain;
  const t = useTranslations('domains.renew');
  const format = useFormatter();
  const today = dayOf(useNow());
  if (missingSince) {
    return (
      <EmptyState icon="calendar" title={t('missing')}>
        {t('missingText')}
      </EmptyState>
    );
  }
  if (renewalOpensOn) {
    const date = format.dateTime(renewalOpensOn, { dateStyle: 'long', timeZone: 'UTC' });
    return (
      <EmptyState icon="calendar" title={t('opens', { date })}>
        {t('opensText')}
      </EmptyState>
    );
  }
  const until = isRestorable(window, today) ? dateOfDay(window.lostOn) : null;
  if (until) {
    const date = format.dateTime(until, { dateStyle: 'long', timeZone: 'UTC' });
    if (restoration) return <RestoreForm domainId={id} offer={restoration} lostOn={date} />;
    return (
      <EmptyState icon="calendar" title={t('boughtBack', { date })}>
        {t('boughtBackText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="calendar" title={t('notOffered')}>
      {t('notOfferedText')}
    </EmptyState>
  );
}
