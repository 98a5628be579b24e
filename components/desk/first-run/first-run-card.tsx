import { useTranslations } from 'next-intl';
import { NoteButton } from '@/components/desk/first-run/note-button';
import { StepBody } from '@/components/desk/first-run/step-body';
import { Card } from '@/components/ui/card';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { FirstRun } from '@/lib/desk/first-run/queries';

/** The way of a new installation to its first sale: what is done is one line, the next step is open. */
export function FirstRunCard({ run }: { readonly run: FirstRun }) {
  const t = useTranslations('firstRun');
  const done = run.steps.filter(({ isDone }) => isDone).length;
  const next = run.steps.find(({ isDone }) => !isDone)?.step;
  return (
    <Card
      title={t('title')}
      note={t('progress', { done, all: run.steps.length })}
      actions={
        <NoteButton note="hidden" variant="ghost">
          {t('hide')}
        </NoteButton>
      }
      padding="flush"
    >
      <ol className="py-1.5">
        {run.steps.map(({ step, isDone }, index) => (
          <li key={step} className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-3.5 px-gutter py-2.5">
            <span
              aria-hidden="true"
              className={classNames(
                'grid size-6 place-items-center rounded-full border text-sm font-medium',
                isDone && 'border-success-line bg-success-soft text-success',
                step === next && 'border-accent bg-accent text-on-accent',
                !isDone && step !== next && 'border-line-strong text-muted',
              )}
            >
              {isDone ? <Icon name="check" size={14} /> : index + 1}
            </span>
            <div className="min-w-0">
              <h3 className={classNames('pt-0.5', step === next ? 'font-semibold' : 'font-normal')}>
                {t(`${step}.title`)}
                {isDone && <span className="sr-only"> {t('done')}</span>}
              </h3>
              {!isDone && <p className="max-w-prose text-muted">{t(`${step}.text`)}</p>}
              {step === next && (
                <div className="mt-3 space-y-3 rounded-lg border border-accent-line bg-accent-soft px-4 py-3.5">
                  <StepBody step={step} run={run} />
                </div>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
