import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { Tone } from '@/components/ui/tone';
import type { ZoneRecord } from '@/lib/portfolio/dns/records/record';
import { shownRecord } from '@/lib/portfolio/dns/records/shown';
import type { StepOutcome, ZoneStepView } from '@/lib/portfolio/dns/zone/steps-outcome';

const tones: Readonly<Record<StepOutcome, Tone>> = {
  done: 'success',
  refused: 'warning',
  left: 'neutral',
  unknown: 'neutral',
};

/** A change of records, step by step, with how far it got. */
export function ZoneSteps({ steps }: { readonly steps: readonly ZoneStepView[] }) {
  const t = useTranslations('operations.kind.zone.change.correct');
  return (
    <ol aria-label={t('steps')} className="divide-y divide-line rounded-md border border-line">
      {steps.map(({ verb, record, outcome }, index) => (
        <li key={index} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-3 py-1.5">
          <span className="text-sm text-muted">{t(`verb.${verb}`)}</span>
          <code className="min-w-0 flex-1 basis-48 font-mono text-sm break-all" translate="no">
            {lineOf(record)}
          </code>
          {outcome !== 'unknown' && <Badge tone={tones[outcome]}>{t(`outcome.${outcome}`)}</Badge>}
        </li>
      ))}
    </ol>
  );
}

function lineOf(record: ZoneRecord): string {
  const { subname, content } = shownRecord(record);
  return [subname, record.type, record.priority, content].filter((part) => part !== null).join(' ');
}
