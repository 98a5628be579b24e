import { useTranslations } from 'next-intl';
import { ApplyBulk } from '@/components/portfolio/bulk/apply-bulk';
import { minutesOf } from '@/components/portfolio/bulk/minutes-of';
import { Preview, queryOf, type PreviewPlace } from '@/components/portfolio/bulk/preview';
import { listHref } from '@/components/ui/list-url';
import type { Column } from '@/components/ui/table';
import { TabsNav } from '@/components/ui/tabs-nav';
import type { BulkSearch } from '@/lib/portfolio/bulk/schema';
import type { PlannedSwitch, SwitchPlan } from '@/lib/portfolio/bulk/switch-plan';

type SwitchPreviewProps = PreviewPlace & { readonly plan: SwitchPlan; readonly by: 'staff' | 'owner' };

/** Which domains leave their zones, or whose registrants WHOIS hides, or the other way round; and which do not, and why. */
export function SwitchPreview({ plan, by, groupKey, ...place }: SwitchPreviewProps) {
  const { deed, wanted, rows, changes, calls, mark } = plan;
  const t = useTranslations(`bulk.${deed}`);
  const why = useTranslations('bulk.servers.why');
  const bulk = useTranslations('bulk');
  const columns: readonly Column<PlannedSwitch>[] = [
    {
      key: 'now',
      header: bulk('servers.now'),
      className: 'text-muted',
      cell: ({ now }) => t(`now.${now ?? 'unknown'}`),
    },
    {
      key: 'then',
      header: bulk('servers.then'),
      className: 'whitespace-normal',
      cell: (row) =>
        row.why === null ? (
          t(`then.${wanted}`)
        ) : (
          <span className="text-muted">
            {row.why === 'same' || row.why === 'zone' ? t(`why.${row.why}`) : why(row.why)}
          </span>
        ),
    },
  ];
  return (
    <>
      <TabsNav
        label={t('label')}
        current={wanted}
        tabs={tabsOf[deed].map((key) => ({
          key,
          label: t(`tabs.${key}`),
          href: listHref<BulkSearch>(place.path, place.params, { wanted: key, moved: null, page: null }),
        }))}
      />
      <Preview
        {...place}
        title={bulk('servers.title', { count: changes, of: rows.length })}
        note={t(`note.${wanted}`)}
        rows={rows}
        columns={columns}
      >
        <p className="max-w-prose text-muted">
          {changes === 0
            ? t(`nothing.${wanted}`)
            : bulk('consequence', { count: changes, calls, minutes: minutesOf(calls) })}
        </p>
        {changes > 0 && (
          <ApplyBulk
            by={by === 'staff' ? 'staffSwitch' : 'switch'}
            query={queryOf(place)}
            mark={mark}
            groupKey={groupKey}
          >
            {t(`apply.${wanted}`, { count: changes })}
          </ApplyBulk>
        )}
      </Preview>
    </>
  );
}

/** What is asked for more often first. */
const tabsOf = { delegation: ['off', 'on'], privacy: ['on', 'off'] } as const;
