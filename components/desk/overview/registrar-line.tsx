import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import type { RegistrarHealth } from '@/lib/registrar/calls/health';
import type { RegistrarBalance } from '@/lib/desk/registrar/queries';
import { routes } from '@/lib/base/routes';

type RegistrarLineProps = {
  readonly health: RegistrarHealth;
  readonly balance: RegistrarBalance | null;
  /** How long its answers took within the last hour; null where nothing was asked. */
  readonly milliseconds: number | null;
};

/** One line about the registrar until something is wrong. */
export function RegistrarLine({ health, balance, milliseconds }: RegistrarLineProps) {
  const t = useTranslations('overview.registrarLine');
  const format = useFormatter();
  const seconds = milliseconds === null ? null : format.number(milliseconds / 1000, { maximumSignificantDigits: 1 });
  return (
    <p className="flex flex-wrap items-baseline gap-x-5 gap-y-1 text-muted">
      <Link href={routes.admin.registrar()} className="inline-flex items-baseline gap-2 no-underline hover:underline">
        <span aria-hidden="true" className={`size-2 rounded-full ${health.isUp ? 'bg-success' : 'bg-danger-solid'}`} />
        {health.isUp ? (
          <span>{seconds === null ? t('answers') : t('answersIn', { seconds })}</span>
        ) : (
          <span className="font-medium text-danger">
            {t.rich('silent', { moment: () => <DateTime value={health.since} as="moment" /> })}
          </span>
        )}
      </Link>
      <span>
        {balance
          ? t.rich('balance', {
              amount: () => <Money value={balance.balance} wholeUnits="rounded" className="font-medium text-text" />,
              moment: () => <DateTime value={balance.readAt} />,
            })
          : t('noBalance')}
      </span>
    </p>
  );
}
