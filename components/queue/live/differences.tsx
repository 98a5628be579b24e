import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import type { Difference, Told } from '@/lib/base/values/difference';

/** So many are read; what else there is stands in the steps of the operation. */
const mostShown = 12;

/** What is other than it was: before and after. */
export function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  const t = useTranslations('operations');
  const left = differences.length - mostShown;
  return (
    <>
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)]">
        {differences.slice(0, mostShown).map((difference, index) => (
          <Fragment key={index}>
            <dt className="text-muted">{difference.of ?? t(difference.what)}</dt>
            <dd className="min-w-0 wrap-anywhere">
              <Values difference={difference} />
            </dd>
          </Fragment>
        ))}
      </dl>
      {left > 0 && <p className="mt-1 text-muted">{t('changes.andMore', { count: left })}</p>}
    </>
  );
}

function Values({ difference: { before, after, parts = [] } }: { readonly difference: Difference }): ReactNode {
  const t = useTranslations('operations.changes');
  const anywhere = useTranslations();
  const isNamedAlike = typeof before === 'string' && before === after;
  return (
    <>
      {!isNamedAlike && before !== null && (
        <>
          <s className="text-muted">
            <Value told={before} />
          </s>{' '}
          <span aria-hidden="true">→</span> <span className="sr-only">{t('to')}</span>
        </>
      )}
      {after === null ? <span className="text-muted">{t('gone')}</span> : <Value told={after} />}
      {parts.length > 0 && (
        <span className="block text-muted">
          {t('parts', { parts: parts.map((part) => anywhere(part)).join(', ') })}
        </span>
      )}
    </>
  );
}

function Value({ told }: { readonly told: Told }): ReactNode {
  const common = useTranslations('common');
  if (typeof told === 'string') return told;
  if ('years' in told) return common('years', { count: told.years });
  if ('day' in told) return <DateTime value={told.day} as="date" isDay />;
  return <Money value={told} />;
}
