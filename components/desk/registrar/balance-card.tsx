import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import { Stat } from '@/components/ui/stat';
import { routes } from '@/lib/base/routes';
import type { BalanceForecast } from '@/lib/desk/overview/queries';

type BalanceCardProps = {
  /** null before the balance was read. */
  readonly forecast: BalanceForecast | null;
  /** Whether whoever looks may set when to be warned. */
  readonly maySet: boolean;
};

/** What is left at the registrar today, what the coming 30 days take of it, and whether that is too much. */
export function BalanceCard({ forecast, maySet }: BalanceCardProps) {
  const t = useTranslations('registrarBills.balance');
  if (!forecast) return <Callout tone="info">{t('unknown')}</Callout>;
  const { balance, readAt, names, takes, left, least, missing, endsOn, uncosted } = forecast;
  return (
    <section aria-label={t('title')} className="space-y-4">
      {missing && (
        <Callout tone={left.minor < 0 ? 'danger' : 'warning'}>
          {t.rich(endsOn ? 'topUpBy' : 'topUp', {
            missing: () => <Money value={missing} />,
            ...(endsOn && { day: () => <DateTime value={endsOn} as="date" isDay /> }),
          })}
        </Callout>
      )}
      <div className="grid gap-4 sm:grid-cols-3">
        <Stat
          label={t('now')}
          value={<Money value={balance} />}
          note={t.rich('asOf', { moment: () => <DateTime value={readAt} /> })}
        />
        <Stat
          label={t('ahead')}
          value={<Money value={takes} />}
          note={uncosted > 0 ? `${t('names', { names })}; ${t('uncosted', { uncosted })}` : t('names', { names })}
          href={routes.admin.expiryCalendar()}
        />
        <Stat
          label={t('left')}
          value={<Money value={left} />}
          tone={left.minor < 0 ? 'danger' : missing ? 'warning' : 'neutral'}
          note={
            <>
              {t.rich('least', { least: () => <Money value={least} /> })}
              {maySet && (
                <>
                  {' '}
                  <Link href={routes.admin.settings()} className="text-link">
                    {t('set')}
                  </Link>
                </>
              )}
            </>
          }
        />
      </div>
    </section>
  );
}
