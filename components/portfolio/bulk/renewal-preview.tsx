import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { ApplyBulk } from '@/components/portfolio/bulk/apply-bulk';
import { Preview, queryOf, type PreviewPlace } from '@/components/portfolio/bulk/preview';
import { ButtonLink } from '@/components/ui/button-link';
import { Callout } from '@/components/ui/callout';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import type { Column } from '@/components/ui/table';
import { formatMoney } from '@/lib/base/i18n/format-money';
import { routes } from '@/lib/base/routes';
import { addYears, dateOfDay, dayOf } from '@/lib/base/values/day';
import type { Money as MoneyValue } from '@/lib/base/values/money';
import type { PlannedRenewal, RenewalPlan } from '@/lib/portfolio/bulk/renewal-plan';

type RenewalPreviewProps = PreviewPlace & {
  readonly plan: RenewalPlan;
  /** What the wallet lacks; null where it suffices. */
  readonly missing: MoneyValue | null;
};

/** Which domains are renewed for a year, for how much each and all, and which not and why. */
export function RenewalPreview({ plan, missing, groupKey, ...place }: RenewalPreviewProps) {
  const t = useTranslations('bulk.renewals');
  const locale = useLocale();
  const { rows, changes, total, mark } = plan;
  const sum = formatMoney(total, locale, { wholeUnits: 'short' });
  const columns: readonly Column<PlannedRenewal>[] = [
    {
      key: 'now',
      header: t('now'),
      className: 'whitespace-nowrap',
      cell: ({ domain }) => <Day at={domain.expiresOn} />,
    },
    {
      key: 'then',
      header: t('then'),
      className: 'whitespace-normal',
      cell: (row) => <Then row={row} />,
    },
    {
      key: 'price',
      header: t('price'),
      align: 'end',
      cell: ({ offer }) => offer && <Money value={offer.price} wholeUnits="short" />,
    },
  ];
  return (
    <Preview
      {...place}
      title={t('title', { count: changes, of: rows.length, sum })}
      note={t('note')}
      rows={rows}
      columns={columns}
    >
      {changes === 0 && <p className="text-muted">{t('nothing')}</p>}
      {changes > 0 && missing && (
        <Callout
          tone="warning"
          title={t('missing', { missing: formatMoney(missing, locale, { wholeUnits: 'short' }) })}
          actions={<ButtonLink href={routes.wallet()}>{t('toWallet')}</ButtonLink>}
        >
          {t('missingText')}
        </Callout>
      )}
      {changes > 0 && !missing && (
        <>
          <p className="max-w-prose text-muted">{t('consequence')}</p>
          <ApplyBulk by="renew" query={queryOf(place)} mark={mark} groupKey={groupKey}>
            {t('apply', { count: changes, sum })}
          </ApplyBulk>
        </>
      )}
    </Preview>
  );
}

function Day({ at }: { readonly at: Date | null }) {
  return at ? <DateTime value={at} as="date" isDay /> : '—';
}

function Then({ row: { domain, offer, why } }: { readonly row: PlannedRenewal }) {
  const t = useTranslations('bulk.renewals');
  const format = useFormatter();
  const written = (day: Date | null) => (day ? format.dateTime(day, { dateStyle: 'medium', timeZone: 'UTC' }) : '—');
  if (why === null) {
    const until = domain.expiresOn && dateOfDay(addYears(dayOf(domain.expiresOn), offer.years));
    return until ? t('until', { date: written(until) }) : t('aYear');
  }
  return (
    <span className="text-muted">
      {why.kind === 'opens' ? t('why.opens', { date: written(dateOfDay(why.on)) }) : t(`why.${why.kind}`)}
    </span>
  );
}
