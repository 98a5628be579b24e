import { useLocale, useTranslations } from 'next-intl';
import { DiscardZoneChange } from '@/components/portfolio/dns/discard-zone-change';
import { Callout } from '@/components/ui/callout';
import { isLocale } from '@/lib/base/i18n/locales';
import { refusalWords } from '@/lib/registrar/answers/refusal-words';
import type { ZoneView } from '@/lib/portfolio/dns/queries';
import type { ZoneRecord } from '@/lib/portfolio/dns/records/record';
import { shownRecord } from '@/lib/portfolio/dns/records/shown';

type RefusedChangeProps = {
  readonly domainId: string;
  readonly change: NonNullable<ZoneView['refused']>;
  readonly mayDiscard: boolean;
};

/** What the registrar refused, how far it got, and the way on. */
export function RefusedChange({ domainId, change, mayDiscard }: RefusedChangeProps) {
  const { operationId, steps, applied, text, code } = change;
  const t = useTranslations('dns.refused');
  const locale = useLocale();
  const words = code !== null && isLocale(locale) ? refusalWords(code, locale) : null;
  const outcome = (index: number) => {
    if (applied === null) return 'left';
    return index < applied ? 'done' : index === applied ? 'failed' : 'left';
  };
  return (
    <Callout
      tone="warning"
      title={t('title')}
      actions={
        mayDiscard && <DiscardZoneChange domainId={domainId} operationId={operationId} isBegun={(applied ?? 0) > 0} />
      }
    >
      <p>{words?.text ?? (code === null ? t('ours') : t('reason', { text: text ?? code }))}</p>
      {applied !== null && <p>{t('progress', { applied, steps: steps.length })}</p>}
      <ol className="my-2 space-y-0.5 text-sm">
        {steps.map(({ verb, record }, index) => (
          <li key={index} className="flex flex-wrap gap-x-2">
            <span translate="no" className="min-w-0 break-all">
              {t(verb, { record: lineOf(record) })}
            </span>
            {applied !== null && <span className="text-muted">· {t(outcome(index))}</span>}
          </li>
        ))}
      </ol>
      <p>{t('blocks')}</p>
    </Callout>
  );
}

function lineOf(record: ZoneRecord): string {
  const { subname, content } = shownRecord(record);
  return `${record.type} ${subname} ${content}`;
}
