import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { needsInOrder, type Need } from '@/components/desk/overview/need-order';
import { useKindName } from '@/components/queue/live/operation-words';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { Money } from '@/components/ui/money';
import { toneText } from '@/components/ui/tone';
import type { CashCalendar, Needs } from '@/lib/desk/overview/queries';

type NeedsListProps = { readonly needs: Needs; readonly calendar: CashCalendar };

/** What needs a person now, one counted sentence each: money that waits longest first, then dates. Each opens its list. */
export function NeedsList({ needs, calendar }: NeedsListProps) {
  const t = useTranslations('overview.needs');
  const items = needsInOrder(needs, calendar);
  if (items.length === 0) {
    return (
      <EmptyState icon="check-circle" title={t('nothing')}>
        {t('nothingText')}
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y divide-line">
      {items.map((need) => (
        <li key={`${need.key} ${need.kind}`}>
          <Link
            href={need.href}
            className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-0.5 px-gutter py-2.5 no-underline hover:bg-hover sm:grid-cols-[auto_minmax(0,1fr)_auto_7rem_auto]"
          >
            <Icon name={need.icon} size={18} className={toneText[need.tone]} />
            <Sentence need={need} />
            <span data-tabular className="text-end font-medium max-sm:col-start-2 max-sm:text-start max-sm:text-sm">
              {need.money && need.money.minor > 0 && <Money value={need.money} wholeUnits="rounded" />}
            </span>
            <span className="text-end text-sm text-muted max-sm:col-start-2 max-sm:text-start">
              {need.at && <DateTime value={need.at} isDay={need.isDay} />}
            </span>
            <Icon name="chevron-right" className="text-faint max-sm:hidden" />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Sentence({ need: { key, kind, count, money, example } }: { readonly need: Need }) {
  const t = useTranslations('overview.needs');
  const kindName = useKindName();
  const words = {
    count,
    kind: kindName(kind),
    b: (text: ReactNode) => <b className="font-semibold">{text}</b>,
    amount: () => (money ? <Money value={money} wholeUnits="rounded" className="font-semibold" /> : ''),
  };
  return (
    <span className="min-w-0">
      <span className="block">{t.rich(key, words)}</span>
      {example !== '' && (
        <span className="block text-sm text-muted wrap-anywhere">
          {count > 1 ? t('andMore', { name: example, count: count - 1 }) : example}
        </span>
      )}
    </span>
  );
}
