import { useFormatter, useLocale, useNow, useTranslations } from 'next-intl';
import { autoRenewWord } from '@/components/portfolio/domains/auto-renew-word';
import { AutoRenewButton } from '@/components/portfolio/domains/auto-renew-button';
import type { DomainLinks } from '@/components/portfolio/domains/domain-links';
import { RenewalTrack } from '@/components/portfolio/domains/renewal-track';
import { trackOf } from '@/components/portfolio/domains/track';
import { Badge } from '@/components/ui/badge';
import { Callout } from '@/components/ui/callout';
import { formatMoney } from '@/lib/base/i18n/format-money';
import { addYears, dateOfDay, dayOf } from '@/lib/base/values/day';
import type { DomainView } from '@/lib/portfolio/domains/queries';
import { isBoughtBack, type RenewalWindow } from '@/lib/portfolio/domains/renewal/renewal-window';

type TermCardProps = {
  readonly domain: DomainView;
  /** Whose wallet it is: one's own, or that of the owner whom staff look after. */
  readonly of: DomainLinks['of'];
};

/** Until when a domain is paid for, the dates around that, and whether our schedule renews it. */
export function TermCard({ domain, of }: TermCardProps) {
  const t = useTranslations('domains.term');
  const { window, state, missingSince } = domain;
  if (state === 'gone') return null;
  return (
    <section className="min-w-0 rounded-lg border border-line bg-surface shadow-sm">
      {window && missingSince === null ? (
        <Term window={window} {...domain.nextTerm} of={of} />
      ) : (
        <h2 className="px-gutter pt-4 text-lg">{t('unknown')}</h2>
      )}
      <AutoRenewal domain={domain} of={of} />
    </section>
  );
}

type TermProps = Pick<DomainView['nextTerm'], 'price' | 'restoration'> &
  Pick<TermCardProps, 'of'> & { readonly window: RenewalWindow };

function Term({ window, price, restoration, of }: TermProps) {
  const t = useTranslations('domains.term');
  const locale = useLocale();
  const day = useDayWords();
  const today = dayOf(useNow());
  const { endsOn, usualUntil, lostOn } = window;
  const isOver = endsOn < today;
  const track = trackOf(window, today);
  const dayOrNothing = (known: string | null) => (known === null ? '' : day(known));
  const said = {
    end: day(endsOn),
    usual: dayOrNothing(usualUntil),
    lost: dayOrNothing(lostOn),
    known: restoration ? 'yes' : 'no',
    restoration: restoration ? formatMoney(restoration, locale, { wholeUnits: 'short' }) : '',
    whose: of,
  };
  const canBeLost = lateOf(window, today);
  return (
    <div className="px-gutter pt-4 pb-5">
      <div className="mb-5 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="text-lg">{t(isOver ? 'over' : 'paid', said)}</h2>
        {price && (
          <p className="text-muted">
            {t.rich('next', {
              price: () => (
                <strong data-tabular className="text-text">
                  {formatMoney(price, locale, { wholeUnits: 'short' })}
                </strong>
              ),
              until: day(addYears(endsOn, 1)),
            })}
          </p>
        )}
      </div>
      {track && <RenewalTrack track={track} />}
      <p className="mt-4 text-sm text-muted">{t(`${isOver ? 'after' : 'before'}.${canBeLost}`, said)}</p>
    </div>
  );
}

/** What is known of the days after the end: `dearer` where they end with some in which the name is bought back. */
function lateOf(window: RenewalWindow, today: string): 'unknown' | 'lost' | 'until' | 'dearer' | 'back' {
  const { usualUntil, lostOn } = window;
  if (lostOn === null) return 'unknown';
  if (lostOn <= today) return 'lost';
  if (isBoughtBack(window, today)) return 'back';
  return usualUntil === null ? 'until' : 'dearer';
}

/** Whether our schedule renews it: for how much, on which day, from which purse, and whether that suffices. */
function AutoRenewal({ domain, of }: TermCardProps) {
  const t = useTranslations('domains');
  const locale = useLocale();
  const { id, autoRenews, state, unpaidRenewal } = domain;
  const isChangeable = of === 'customer' && (state === 'active' || state === 'suspended');
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 border-line px-gutter py-4 not-first:border-t">
      <div className="min-w-0 flex-1 basis-72">
        <h3 className="flex items-center gap-2 text-base">
          {t('overview.autoRenewTitle')}
          <Badge tone={autoRenews ? 'success' : 'neutral'}>{t(`autoRenew.${autoRenewWord(autoRenews)}`)}</Badge>
        </h3>
        {unpaidRenewal && of === 'customer' && (
          <Callout tone="warning" className="my-2">
            {t('overview.renewalUnpaid', { price: formatMoney(unpaidRenewal, locale) })}
          </Callout>
        )}
        <Terms domain={domain} of={of} />
      </div>
      {isChangeable && <AutoRenewButton domainId={id} wanted={autoRenews ? 'off' : 'on'} />}
    </div>
  );
}

function Terms({ domain: { autoRenews, expiresOn, nextTerm }, of }: TermCardProps) {
  const t = useTranslations('domains.overview.autoRenew');
  const locale = useLocale();
  const day = useDayWords();
  const word = autoRenewWord(autoRenews);
  const { price, takenOn, wallet } = nextTerm;
  const sum = (amount: NonNullable<typeof price>) => formatMoney(amount, locale, { wholeUnits: 'short' });
  if (!price || !takenOn || !expiresOn || !wallet) return <p className="text-sm text-muted">{t(`unknown.${word}`)}</p>;
  const isEnough = wallet.minor >= price.minor;
  const end = day(dayOf(expiresOn));
  // Our schedule renews before the end, not after it.
  if (expiresOn < takenOn) return <p className="text-sm">{t('past', { end })}</p>;
  const known = { price: sum(price), wallet: sum(wallet), day: day(dayOf(takenOn)), end, whose: of };
  return (
    <div className="text-sm">
      <p>{t(word, known)}</p>
      <p className={isEnough ? 'text-muted' : 'text-warning'}>{t(isEnough ? 'enough' : 'short', known)}</p>
    </div>
  );
}

/** "9 Dec 2026", whatever the reader's time zone. */
function useDayWords(): (day: string) => string {
  const format = useFormatter();
  const written = { dateStyle: 'medium', timeZone: 'UTC' } as const;
  // In one piece: "г." at the beginning of a line belongs to nothing.
  return (day) => format.dateTime(dateOfDay(day) ?? new Date(day), written).replaceAll(/\s/g, '\u00a0');
}
