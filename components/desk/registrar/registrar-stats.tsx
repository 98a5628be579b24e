import { useTranslations } from 'next-intl';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import { ProgressBar } from '@/components/ui/progress-bar';
import { Stat } from '@/components/ui/stat';
import type { BudgetMeter } from '@/lib/desk/api-log/queries';
import type { RegistrarHealth } from '@/lib/registrar/calls/health';
import type { RegistrarBalance } from '@/lib/desk/registrar/queries';

type RegistrarStatsProps = {
  readonly health: RegistrarHealth;
  readonly balance: RegistrarBalance | null;
  readonly budget: BudgetMeter;
};

/** Does it answer, what is left there, and how many calls are left this hour. */
export function RegistrarStats({ health, balance, budget }: RegistrarStatsProps) {
  const t = useTranslations('registrar');
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <Stat
        label={t('health.title')}
        value={health.isUp ? t('health.up') : t('health.down')}
        tone={health.isUp ? 'success' : 'danger'}
        note={!health.isUp && t.rich('health.since', { moment: () => <DateTime value={health.since} as="moment" /> })}
      />
      <Stat
        label={t('balance.title')}
        value={balance ? <Money value={balance.balance} /> : t('balance.unknown')}
        note={balance && t.rich('balance.asOf', { moment: () => <DateTime value={balance.readAt} /> })}
      />
      <Stat
        label={t('budget.title')}
        value={t('budget.value', { used: budget.used, limit: budget.limit })}
        note={<Budget budget={budget} />}
      />
    </div>
  );
}

function Budget({ budget: { used, limit, resetsAt, visitors } }: { readonly budget: BudgetMeter }) {
  const t = useTranslations('registrar.budget');
  const share = used / limit;
  return (
    <span className="block space-y-1.5">
      <ProgressBar
        label={t('bar')}
        value={used}
        max={limit}
        tone={share > 0.9 ? 'danger' : share > 0.7 ? 'warning' : 'accent'}
      />
      <span className="block">
        {resetsAt ? t.rich('free', { moment: () => <DateTime value={resetsAt} /> }) : t('idle')}
      </span>
      <span className="block">{t('visitors', visitors)}</span>
    </span>
  );
}
