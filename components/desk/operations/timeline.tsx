import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Differences } from '@/components/queue/live/differences';
import { OutcomeBadge } from '@/components/desk/api-log/outcome-badge';
import { useFaultWords } from '@/components/queue/live/fault-words';
import { classNames } from '@/components/ui/class-names';
import { DateTime } from '@/components/ui/date-time';
import type { Tone } from '@/components/ui/tone';
import type { OperationDetail } from '@/lib/desk/operations/queries';
import { routes } from '@/lib/base/routes';

type Event = OperationDetail['timeline'][number];
type Call = OperationDetail['calls'][number];
type Entry = { readonly at: Date; readonly event: Event } | { readonly at: Date; readonly call: Call };

type TimelineProps = Pick<OperationDetail, 'timeline' | 'calls'>;

/** Everything that happened to an operation, with the calls that were made for it between. */
export function Timeline({ timeline, calls }: TimelineProps) {
  const entries: readonly Entry[] = [
    ...timeline.map((event) => ({ at: event.at, event })),
    ...calls.map((call) => ({ at: call.sentAt, call })),
  ].toSorted((left, right) => left.at.getTime() - right.at.getTime());
  return (
    <ol className="relative space-y-3 before:absolute before:inset-y-2 before:start-[5px] before:w-px before:bg-line-strong">
      {entries.map((entry, index) => (
        <Fragment key={'event' in entry ? `event-${entry.event.id}` : `call-${entry.call.id}`}>
          <Pause from={entries[index - 1]?.at} to={entry.at} />
          {'event' in entry ? <EventEntry event={entry.event} /> : <CallEntry call={entry.call} />}
        </Fragment>
      ))}
    </ol>
  );
}

const minuteMs = 60_000;

/** How long nothing happened, where it was more than a minute. */
function Pause({ from, to }: { readonly from: Date | undefined; readonly to: Date }) {
  const t = useTranslations('operations.timeline');
  const format = useFormatter();
  const minutes = from === undefined ? 0 : Math.floor((to.getTime() - from.getTime()) / minuteMs);
  if (minutes < 1) return null;
  const parts = [
    ['day', Math.floor(minutes / 1_440)],
    ['hour', Math.floor(minutes / 60) % 24],
    ['minute', minutes % 60],
  ] as const;
  const [first, second] = parts.filter(([, count]) => count > 0);
  const time = [first, second].flatMap((part) =>
    part ? format.number(part[1], { style: 'unit', unit: part[0], unitDisplay: 'long' }) : [],
  );
  return <li className="ps-6 text-sm text-muted">{t('pause', { time: time.join(' ') })}</li>;
}

const dots: Partial<Readonly<Record<Event['to'], Tone>>> = {
  succeeded: 'success',
  attention: 'warning',
  unknown: 'warning',
};

const dotStyle: Readonly<Record<Tone, string>> = {
  neutral: 'border-line-strong bg-surface',
  accent: 'border-accent bg-accent',
  info: 'border-info bg-info',
  success: 'border-success bg-success',
  warning: 'border-warning bg-warning',
  danger: 'border-danger bg-danger',
};

function EventEntry({ event }: { readonly event: Event }) {
  const t = useTranslations('operations.timeline');
  const words = useFaultWords();
  const { from, to, at, attempt, code, text, corrected } = event;
  const isCorrected = corrected.length > 0;
  return (
    <li className="relative flex flex-wrap items-baseline gap-x-3 ps-6">
      <span
        aria-hidden
        className={classNames(
          'absolute start-0 top-1.5 size-[11px] rounded-full border-2',
          dotStyle[dots[to] ?? 'neutral'],
        )}
      />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{isCorrected ? t('corrected') : t(`${from ?? 'nothing'}-${to}`, { attempt })}</p>
        <p className="text-sm text-muted">
          <By cause={event.cause} />
          {code !== null && <> · {words.reason({ code, text: text ?? '', prices: null })}</>}
        </p>
        {isCorrected && (
          <div className="mt-1 text-sm">
            <Differences differences={corrected} />
          </div>
        )}
      </div>
      <DateTime value={at} as="second" className="tabular text-sm whitespace-nowrap text-muted" />
    </li>
  );
}

function By({ cause }: { readonly cause: Event['cause'] }) {
  const t = useTranslations('operations.by');
  return cause.kind === 'panel' ? t('panel') : t(cause.kind, { name: cause.name });
}

function CallEntry({ call: { id, functionName, outcome, code, durationMs, sentAt } }: { readonly call: Call }) {
  const t = useTranslations('operations.timeline');
  const format = useFormatter();
  return (
    <li className="relative flex flex-wrap items-center gap-x-3 gap-y-1 ps-6 text-sm">
      <Link href={routes.admin.apiCall(id)} className="font-mono text-link" translate="no">
        {functionName}
        <span className="sr-only">
          {' '}
          <DateTime value={sentAt} as="second" />
        </span>
      </Link>
      <OutcomeBadge outcome={outcome} />
      {code !== null && code !== '' && (
        <span className="font-mono wrap-anywhere text-muted" translate="no">
          {code}
        </span>
      )}
      <span className="tabular ms-auto whitespace-nowrap text-muted">
        {durationMs !== null && t('duration', { ms: format.number(durationMs) })}
      </span>
    </li>
  );
}
