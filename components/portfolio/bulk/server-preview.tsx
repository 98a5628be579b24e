import { useTranslations } from 'next-intl';
import { ApplyBulk } from '@/components/portfolio/bulk/apply-bulk';
import { minutesOf } from '@/components/portfolio/bulk/minutes-of';
import { Preview, queryOf, type PreviewPlace } from '@/components/portfolio/bulk/preview';
import type { Column } from '@/components/ui/table';
import { toUnicode } from '@/lib/base/values/domain-name';
import type { NameServerPlan, PlannedServers } from '@/lib/portfolio/bulk/name-server-plan';

type ServerPreviewProps = PreviewPlace & { readonly plan: NameServerPlan; readonly by: 'staff' | 'owner' };

/** Which domains get the name servers, what they have now, and which cannot get them and why. */
export function ServerPreview({ plan, by, groupKey, ...place }: ServerPreviewProps) {
  const t = useTranslations('bulk.servers');
  const { rows, changes, calls, mark, wanted } = plan;
  const hosts = (servers: readonly { readonly host: string }[]) =>
    servers.map(({ host }) => toUnicode(host)).join(', ');
  const columns: readonly Column<PlannedServers>[] = [
    {
      key: 'now',
      header: t('now'),
      className: 'whitespace-normal text-muted',
      cell: ({ domain }) => (domain.nameServers.length === 0 ? t('unknown') : hosts(domain.nameServers)),
    },
    {
      key: 'then',
      header: t('then'),
      className: 'whitespace-normal',
      cell: ({ why, replaces }) => (
        <span className={why === null ? undefined : 'text-muted'}>
          {why === null ? t(replaces === null ? 'changes' : 'changesRefused') : t(`why.${why}`)}
        </span>
      ),
    },
  ];
  return (
    <Preview
      {...place}
      title={t('title', { count: changes, of: rows.length })}
      note={t('wanted', { hosts: hosts(wanted) })}
      rows={rows}
      columns={columns}
    >
      <p className="max-w-prose text-muted">
        {changes === 0 ? t('nothing') : t('consequence', { count: changes, calls, minutes: minutesOf(calls) })}
      </p>
      {changes > 0 && (
        <ApplyBulk
          by={by === 'staff' ? 'staffNameServers' : 'nameServers'}
          query={queryOf(place)}
          mark={mark}
          groupKey={groupKey}
        >
          {t('apply', { count: changes })}
        </ApplyBulk>
      )}
    </Preview>
  );
}
