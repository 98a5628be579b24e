'use client';

import { useTranslations } from 'next-intl';
import { stageTones } from '@/components/queue/live/operation-words';
import { useLiveOperation } from '@/components/queue/live/use-live-operation';
import { classNames } from '@/components/ui/class-names';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import { ProgressSteps } from '@/components/ui/progress-steps';
import { StandstillNote } from '@/components/ui/standstill-note';
import type { Tone } from '@/components/ui/tone';
import { progressOf } from '@/lib/queue/live/progress';
import type { LiveOperation } from '@/lib/queue/live/schema';

type LiveProgressProps = {
  readonly operationId: string;
  /** `liveOperationOf(actor, id)`: what the page was drawn with. */
  readonly initial: LiveOperation;
  readonly title: string;
};

const frames: Partial<Readonly<Record<Tone, string>>> = {
  success: 'border-success-line',
  warning: 'border-warning-line',
};

/** How far an operation has got, moving while one looks. */
export function LiveProgress({ operationId, initial, title }: LiveProgressProps) {
  const t = useTranslations('operations.live');
  const operation = useLiveOperation(operationId, initial, 1_500);
  const { stage, wasSent, waitsUntil, askedAt, endedAt } = operation;
  const steps = progressOf(stage, wasSent).map(({ name, state }) => ({
    key: name,
    state,
    label: t(`step.${name}`),
    note: stepNote(name),
  }));
  return (
    <section
      aria-label={title}
      className={classNames(
        'rounded-lg border bg-surface p-gutter shadow-sm',
        frames[stageTones[stage]] ?? 'border-line',
      )}
    >
      <h2 className="pb-3 text-base">{title}</h2>
      <ProgressSteps label={t('steps')} steps={steps} direction="row" />
      <div aria-live="polite" className="pt-3 text-sm">
        <p>{note()}</p>
        <MoneyNote operation={operation} />
      </div>
      <StandstillNote standstill={operation.standstill} />
    </section>
  );

  function note() {
    if (waitsUntil) return t.rich('note.waitsUntil', { date: () => <DateTime value={waitsUntil} as="date" isDay /> });
    if (operation.remedy) return t(operation.remedy === 'price' ? 'note.asked' : 'note.yours');
    return operation.isRetrying ? t('note.retrying') : t(`note.${stage}`);
  }

  function stepNote(name: string) {
    if (name === 'asked') return <DateTime value={askedAt} as="moment" />;
    return endedAt && name === stage ? <DateTime value={endedAt} as="moment" /> : undefined;
  }
}

/** Where the customer's money is. */
function MoneyNote({ operation: { money, stage } }: { readonly operation: LiveOperation }) {
  const t = useTranslations('operations.live.money');
  if (!money) return null;
  const place = stage === 'done' ? 'taken' : stage === 'cancelled' ? 'returned' : 'held';
  return <p className="text-muted">{t.rich(place, { amount: () => <Money value={money} wholeUnits="short" /> })}</p>;
}
