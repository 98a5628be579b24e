import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { ApplyBulk } from '@/components/portfolio/bulk/apply-bulk';
import { Preview, queryOf, type PreviewPlace } from '@/components/portfolio/bulk/preview';
import { listHref } from '@/components/ui/list-url';
import { Money } from '@/components/ui/money';
import type { Column } from '@/components/ui/table';
import { TabsNav } from '@/components/ui/tabs-nav';
import { formatMoney } from '@/lib/base/i18n/format-money';
import type { AutoRenewalPlan, PlannedAutoRenewal } from '@/lib/portfolio/bulk/auto-renewal-plan';
import type { BulkSearch } from '@/lib/portfolio/bulk/schema';

type AutoRenewalPreviewProps = PreviewPlace & { readonly plan: AutoRenewalPlan };

/** Which domains our schedule renews from now on, or no longer: for how much, on which day, from which purse. */
export function AutoRenewalPreview({ plan, groupKey, ...place }: AutoRenewalPreviewProps) {
  const t = useTranslations('bulk.autoRenewal');
  const locale = useLocale();
  const format = useFormatter();
  const { rows, changes, total, mark, wanted } = plan;
  const due = rows.filter(({ isDue }) => isDue).length;
  const sum = formatMoney(total, locale, { wholeUnits: 'short' });
  const columns: readonly Column<PlannedAutoRenewal>[] = [
    {
      key: 'then',
      header: t('then'),
      className: 'whitespace-normal',
      cell: ({ why, on, domain }) => {
        if (why === 'notHere') return <span className="text-muted">{t('notHere')}</span>;
        if (why === 'same') return <span className="text-muted">{t(`same.${wanted}`)}</span>;
        const day = wanted === 'on' ? on : domain.expiresOn;
        return day
          ? t(`day.${wanted}`, { date: format.dateTime(day, { dateStyle: 'medium', timeZone: 'UTC' }) })
          : t(`noDay.${wanted}`);
      },
    },
    {
      key: 'price',
      header: t('price'),
      align: 'end',
      cell: ({ price }) =>
        price ? <Money value={price} wholeUnits="short" /> : <span className="text-muted">{t('unpriced')}</span>,
    },
  ];
  const href = (to: 'on' | 'off') =>
    listHref<BulkSearch>(place.path, place.params, { wanted: to === 'on' ? null : to, moved: null });
  return (
    <>
      <TabsNav
        label={t('label')}
        current={wanted}
        tabs={(['on', 'off'] as const).map((key) => ({ key, label: t(`tabs.${key}`), href: href(key) }))}
      />
      <Preview
        {...place}
        title={t(`title.${wanted}`, { count: changes, of: rows.length })}
        note={t(`note.${wanted}`)}
        rows={rows}
        columns={columns}
      >
        <p className="max-w-prose text-muted">
          {changes === 0 ? t(`nothing.${wanted}`) : t(`consequence.${wanted}`, { count: changes, sum, due })}
        </p>
        {changes > 0 && (
          <ApplyBulk by="autoRenew" query={queryOf(place)} mark={mark} groupKey={groupKey}>
            {t(`apply.${wanted}`, { count: changes })}
          </ApplyBulk>
        )}
      </Preview>
    </>
  );
}
