'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { readDay, writtenDay } from '@/lib/base/values/typed-day';
import { readDays, stepsOf, type PolicyStep, type RenewalPolicy } from '@/lib/people/settings/renewals/policy';
import { policyEffects, type EndingNames } from '@/lib/shop/renewals/policy-effects';

type Typed = { readonly [Field in keyof RenewalPolicy]: string | undefined };

type PolicyPreviewProps = {
  readonly before: RenewalPolicy;
  readonly typed: Typed;
  readonly ending: readonly EndingNames[];
  readonly example: string;
};

/** What the typed policy does to a name, day by day, and how many real names it concerns. */
export function PolicyPreview({ before, typed, ending, example }: PolicyPreviewProps) {
  const t = useTranslations('renewals.policy.preview');
  const form = useTranslations('ui.form');
  const locale = useLocale();
  const id = useId();
  const [end, setEnd] = useState(writtenDay(example, locale));
  const after = policyOf(typed);
  return (
    <section aria-labelledby={`${id}-title`} className="min-w-0">
      <h3 id={`${id}-title`} className="text-lg font-semibold tracking-tight">
        {t('title')}
      </h3>
      {/* It has no name: it is looked at, and never sent. */}
      <label htmlFor={id} className="mt-4 mb-1.5 block font-medium">
        {t('example')}
      </label>
      <input
        id={id}
        value={end}
        onChange={(event) => setEnd(event.currentTarget.value)}
        placeholder={form('datePlaceholder')}
        autoComplete="off"
        spellCheck={false}
        className="control tabular max-w-48"
      />
      {after ? (
        <>
          <Days policy={after} end={readDay(end) ?? example} />
          <Effects before={before} after={after} ending={ending} />
        </>
      ) : (
        <p className="mt-4 text-muted">{t('unreadable')}</p>
      )}
    </section>
  );
}

function Days({ policy, end }: { readonly policy: RenewalPolicy; readonly end: string }) {
  const t = useTranslations('renewals.policy.preview');
  const format = useFormatter();
  const steps = stepsOf(policy);
  const on = (left: number) => dateOfDay(end) && dateOfDay(dayOf(new Date(`${end}T00:00:00Z`), 0 - left));
  const days = [...new Set(steps.map(({ left }) => left))];
  return (
    <ol className="mt-4 divide-y divide-line border-y border-line" data-preview>
      {days.map((left) => {
        const day = on(left);
        return (
          <li key={left} className="grid grid-cols-[8.5rem_1fr] gap-x-4 py-2">
            <span className="tabular">
              {day && format.dateTime(day, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })}
              <span className="block text-sm text-muted">
                {left < 0 ? t('after', { days: 0 - left }) : t('left', { days: left })}
              </span>
            </span>
            <span>
              {steps
                .filter((step) => step.left === left)
                .map(({ does }) => (
                  <span key={does} className={`block ${weight[does]}`}>
                    {t(`does.${does}`)}
                  </span>
                ))}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

const weight: Readonly<Record<PolicyStep['does'], string>> = {
  remind: '',
  warn: '',
  renew: 'font-medium',
  retry: '',
  end: 'font-medium',
  stop: 'text-muted',
};

type EffectsProps = Pick<PolicyPreviewProps, 'before' | 'ending'> & { readonly after: RenewalPolicy };

function Effects({ before, after, ending }: EffectsProps) {
  const t = useTranslations('renewals.policy.preview');
  const { reminded, moved, atOnce } = policyEffects(ending, before, after);
  const lines = [
    ...(reminded > 0 ? [t('reminded', { count: reminded })] : []),
    ...(moved > 0 ? [t('moved', { count: moved })] : []),
  ];
  return (
    <div role="status" className="mt-4 space-y-1">
      {lines.length === 0 ? <p className="text-muted">{t('nobody')}</p> : lines.map((line) => <p key={line}>{line}</p>)}
      {atOnce > 0 && <p className="font-medium text-warning">{t('atOnce', { count: atOnce })}</p>}
    </div>
  );
}

/** What is typed, read as the schema reads it; null while it cannot be. */
function policyOf({ remindDays, warnDays, renewDays, retryDays, stopDays }: Typed): RenewalPolicy | null {
  const [remind, retry] = [readDays(remindDays ?? ''), readDays(retryDays ?? '')];
  const [warn, renew, stop] = [readCount(warnDays), readCount(renewDays), readCount(stopDays)];
  if (!remind || !retry || warn === null || renew === null || stop === null) return null;
  return {
    remindDays: remind.toSorted((one, other) => other - one),
    warnDays: warn,
    renewDays: renew,
    retryDays: retry.toSorted((one, other) => one - other),
    stopDays: stop,
  };
}

function readCount(typed = ''): number | null {
  return /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : null;
}
