import { useTranslations } from 'next-intl';
import { OfferForm, WithdrawButton } from '@/components/portfolio/hand-overs/offer-form';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import type { MadeOffer } from '@/lib/portfolio/hand-overs/queries';

type OfferCardProps = { readonly domainId: string; readonly offer: MadeOffer | null };

/** The offer of a domain that stands, or the form that makes one. */
export function OfferCard({ domainId, offer }: OfferCardProps) {
  const t = useTranslations('handOvers');
  return (
    <Card title={t('title')} note={t('note')}>
      <div className="space-y-5">
        {offer ? (
          <Callout title={t('offered', { email: offer.toEmail })} actions={<WithdrawButton handOverId={offer.id} />}>
            {t.rich('offeredText', { date: () => <DateTime value={offer.expiresAt} as="date" /> })}
          </Callout>
        ) : (
          <OfferForm domainId={domainId} />
        )}
        <p className="text-sm text-muted">{t('whatChanges')}</p>
      </div>
    </Card>
  );
}
