import { useTranslations } from 'next-intl';
import { AnswerButtons } from '@/components/portfolio/hand-overs/answer-buttons';
import { Callout } from '@/components/ui/callout';
import { DateTime } from '@/components/ui/date-time';
import type { ReceivedOffer } from '@/lib/portfolio/hand-overs/queries';

/** Domains that others offer, each with its answer. */
export function ReceivedOffers({ offers }: { readonly offers: readonly ReceivedOffer[] }) {
  const t = useTranslations('handOvers');
  return offers.map(({ id, unicodeName: name, expiresOn, giver, expiresAt }) => (
    <Callout
      key={id}
      title={<span className="wrap-anywhere">{t('received', { name, giver })}</span>}
      actions={<AnswerButtons handOverId={id} name={name} />}
    >
      {expiresOn && <>{t.rich('receivedUntil', { date: () => <DateTime value={expiresOn} as="date" isDay /> })} </>}
      {t.rich('receivedText', { date: () => <DateTime value={expiresAt} as="date" /> })}
    </Callout>
  ));
}
