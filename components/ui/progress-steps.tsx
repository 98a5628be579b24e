import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { Spinner } from '@/components/ui/spinner';

export type StepState = 'done' | 'current' | 'waiting' | 'failed' | 'attention';

export type ProgressStep = {
  readonly key: string;
  readonly label: ReactNode;
  readonly state: StepState;
  readonly note?: ReactNode;
};

type ProgressStepsProps = {
  readonly label: string;
  readonly steps: readonly ProgressStep[];
  /** `row` becomes a column on a phone. */
  readonly direction?: 'row' | 'column' | undefined;
};

export function ProgressSteps({ label, steps, direction = 'column' }: ProgressStepsProps) {
  return (
    <ol aria-label={label} className={classNames('flex flex-col', direction === 'row' && 'sm:flex-row')}>
      {steps.map((step, index) => (
        <Step key={step.key} step={step} isLast={index === steps.length - 1} inRow={direction === 'row'} />
      ))}
    </ol>
  );
}

type StepProps = { readonly step: ProgressStep; readonly isLast: boolean; readonly inRow: boolean };

function Step({ step, isLast, inRow }: StepProps) {
  const t = useTranslations('ui.steps');
  return (
    <li
      aria-current={step.state === 'current' ? 'step' : undefined}
      className={classNames(
        'relative flex gap-3 pb-5 last:pb-0',
        inRow && 'sm:flex-1 sm:flex-col sm:gap-2 sm:pb-0 sm:pe-4',
      )}
    >
      {!isLast && (
        <span
          aria-hidden
          className={classNames(
            'absolute start-[0.6875rem] top-7 bottom-1 w-px',
            inRow && 'sm:start-8 sm:end-2 sm:top-3 sm:bottom-auto sm:h-px sm:w-auto',
            step.state === 'done' ? 'bg-success' : 'bg-line-strong',
          )}
        />
      )}
      <Marker state={step.state} />
      <div className="min-w-0 flex-1 pt-px">
        <p className={classNames('font-medium', step.state === 'waiting' && 'font-normal text-muted')}>
          {step.label}
          <span className="sr-only"> ({t(step.state)})</span>
        </p>
        {step.note && <div className="text-sm text-muted">{step.note}</div>}
      </div>
    </li>
  );
}

const markerStyle: Record<StepState, string> = {
  done: 'border-success bg-success-soft text-success',
  current: 'border-accent bg-accent-soft text-accent',
  waiting: 'border-line-strong bg-surface text-faint',
  failed: 'border-danger bg-danger-soft text-danger',
  attention: 'border-warning bg-warning-soft text-warning',
};

function Marker({ state }: { readonly state: StepState }) {
  return (
    <span
      aria-hidden
      className={classNames(
        'grid size-[1.4375rem] shrink-0 place-items-center rounded-full border',
        markerStyle[state],
      )}
    >
      {state === 'done' && <Icon name="check" size={14} />}
      {state === 'current' && <Spinner size={14} />}
      {state === 'failed' && <Icon name="x" size={14} />}
      {state === 'attention' && <span className="text-sm font-semibold">!</span>}
      {state === 'waiting' && <span className="size-1.5 rounded-full bg-current" />}
    </span>
  );
}
