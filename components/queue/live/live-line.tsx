'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useKindName } from '@/components/queue/live/operation-words';
import { useLiveOperation } from '@/components/queue/live/use-live-operation';
import { classNames } from '@/components/ui/class-names';
import { DateTime } from '@/components/ui/date-time';
import { Icon } from '@/components/ui/icon';
import { Money } from '@/components/ui/money';
import { Spinner } from '@/components/ui/spinner';
import { progressOf } from '@/lib/queue/live/progress';
import type { LiveOperation } from '@/lib/queue/live/schema';

type LiveLineProps = {
  readonly operationId: string;
  /** What the page was drawn with. */
  readonly initial: LiveOperation;
  /** Its own page. */
  readonly href: string;
};

/** How far an operation has got, in one line that never grows: what it is, what happens now, and its steps where they fit. */
export function LiveLine({ operationId, initial, href }: LiveLineProps) {
  const t = useTranslations('operations.live');
  const standstills = useTranslations('ui.standstill');
  const kindName = useKindName();
  const operation = useLiveOperation(operationId, initial, 1_500);
  const { kind, stage, wasSent, waitsUntil, isRetrying, money, standstill } = operation;
  return (
    <>
      <Spinner />
      <p className="min-w-0 flex-1 truncate max-sm:line-clamp-2 max-sm:whitespace-normal">
        <Link href={href} className="font-medium text-link">
          {kindName(kind)}
        </Link>{' '}
        <span className="text-muted">
          {note()}
          {money && (
            <>
              {' · '}
              <Money value={money} wholeUnits="short" />
            </>
          )}
        </span>
      </p>
      <ol aria-label={t('steps')} className="flex shrink-0 gap-4 text-sm max-lg:hidden">
        {progressOf(stage, wasSent).map(({ name, state }) => (
          <li
            key={name}
            aria-current={state === 'current' ? 'step' : undefined}
            className={classNames('flex items-center gap-1', state === 'current' ? 'font-medium' : 'text-muted')}
          >
            {state === 'done' && <Icon name="check" size={14} className="text-success" />}
            {t(`step.${name}`)}
          </li>
        ))}
      </ol>
    </>
  );

  function note() {
    if (standstill !== null) return standstills(standstill);
    if (waitsUntil) return t.rich('note.waitsUntil', { date: () => <DateTime value={waitsUntil} as="date" isDay /> });
    return isRetrying ? t('note.retrying') : t(`note.${stage}`);
  }
}
