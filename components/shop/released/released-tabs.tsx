import { useTranslations } from 'next-intl';
import { listHref, type SearchParams } from '@/components/ui/list-url';
import { TabsNav } from '@/components/ui/tabs-nav';
import type { ReleasedSearch } from '@/lib/shop/released/schema';

type ReleasedTabsProps = {
  /** Of the list: the shop's or staff's. */
  readonly path: string;
  readonly show: ReleasedSearch['show'];
  readonly params: SearchParams;
};

/** Names that are free already, and those that will be; what was asked of one is asked of the other, but for days and order. */
export function ReleasedTabs({ path, show, params }: ReleasedTabsProps) {
  const t = useTranslations('released');
  const tabs = (['free', 'expiring'] as const).map((key) => ({
    key,
    label: t(`tabs.${key}`),
    href: listHref<ReleasedSearch>(path, params, {
      show: key === 'free' ? null : key,
      sort: null,
      dir: null,
      from: null,
      until: null,
      price: null,
    }),
  }));
  return <TabsNav label={t('tabs.label')} tabs={tabs} current={show} />;
}
