import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { OutcomeBadge } from '@/components/desk/api-log/outcome-badge';
import { Card } from '@/components/ui/card';
import { CodeBlock } from '@/components/ui/code-block';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { DefinitionList } from '@/components/ui/definition-list';
import type { CallDetail as CallDetailView } from '@/lib/desk/api-log/queries';
import { routes } from '@/lib/base/routes';

/** One call as it went out and what came back. */
export function CallDetail({ call }: { readonly call: CallDetailView }) {
  const t = useTranslations('apiLog');
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[2fr_3fr]">
      <Card title={t('detail.facts')}>
        <Facts call={call} />
      </Card>
      <div className="min-w-0 space-y-4">
        <Card title={t('detail.request')} note={t('detail.requestNote')}>
          <CodeBlock text={pretty(call.request)} label={t('detail.request')} copyLabel={t('detail.copyRequest')} />
        </Card>
        <Card title={t('detail.response')}>
          {call.response == null ? (
            <p className="text-muted">{t('detail.noResponse')}</p>
          ) : (
            <CodeBlock text={pretty(call.response)} label={t('detail.response')} copyLabel={t('detail.copyResponse')} />
          )}
        </Card>
      </div>
    </div>
  );
}

function Facts({ call }: { readonly call: CallDetailView }) {
  const t = useTranslations('apiLog');
  const none = <span className="text-muted">{t('detail.none')}</span>;
  const { id, outcome, code, httpStatus, durationMs, lane, sentAt, operationIds } = call;
  return (
    <DefinitionList
      items={[
        {
          key: 'outcome',
          term: t('columns.outcome'),
          value: (
            <>
              <OutcomeBadge outcome={outcome} />
              <p className="mt-1 text-sm text-muted">{t(`outcomeNote.${outcome}`)}</p>
            </>
          ),
        },
        {
          key: 'code',
          term: t('columns.code'),
          value: code ? <code className="font-mono text-sm">{code}</code> : none,
        },
        { key: 'http', term: t('detail.httpStatus'), value: httpStatus ?? none },
        { key: 'sent', term: t('columns.sent'), value: <DateTime value={sentAt} as="moment" /> },
        {
          key: 'duration',
          term: t('columns.duration'),
          value: durationMs === null ? none : t('milliseconds', { ms: durationMs }),
        },
        { key: 'lane', term: t('columns.lane'), value: t.has(`lane.${lane}`) ? t(`lane.${lane}`) : lane },
        {
          key: 'operations',
          term: t('columns.operations'),
          value: operationIds.length > 0 ? <Operations ids={operationIds} /> : none,
        },
        { key: 'id', term: t('detail.id'), value: <Identifier text={id} /> },
      ]}
    />
  );
}

function Operations({ ids }: { readonly ids: readonly string[] }) {
  return (
    <ul className="space-y-0.5">
      {ids.map((id) => (
        <li key={id}>
          <Link href={routes.admin.operation(id)} className="text-link font-mono text-sm break-all">
            {id}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Identifier({ text }: { readonly text: string }) {
  return (
    <span className="inline-flex min-w-0 items-center gap-1">
      <code className="font-mono text-sm break-all">{text}</code>
      <CopyButton text={text} />
    </span>
  );
}

const pretty = (value: unknown): string => JSON.stringify(value, null, 2);
