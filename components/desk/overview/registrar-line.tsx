import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import type { RegistrarHealth } from '@/lib/registrar/calls/health';
import type { RegistrarBalance } from '@/lib/desk/registrar/queries';

type RegistrarLineProps = { readonly health: RegistrarHealth; readonly balance: RegistrarBalance | null };

/** One line about the registrar until something is wrong. */
export function RegistrarLine({ health, balance }: RegistrarLineProps) {
  const t = useTranslations('overview.registrarLine');
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
      {health.isUp ? (
        <Badge tone="success" dot>
          {t('answers')}
        </Badge>
      ) : (
        <Badge tone="danger" dot>
          {t.rich('silent', { moment: () => <DateTime value={health.since} /> })}
        </Badge>
      )}
      <span className="text-muted">
        {balance
          ? t.rich('balance', {
              amount: () => <Money value={balance.balance} className="font-medium text-text" />,
              moment: () => <DateTime value={balance.readAt} />,
            })
          : t('noBalance')}
      </span>
    </p>
  );
}
