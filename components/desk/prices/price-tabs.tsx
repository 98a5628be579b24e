import { useTranslations } from 'next-intl';
import { TabsNav } from '@/components/ui/tabs-nav';
import { routes } from '@/lib/base/routes';

export function PriceTabs({ current }: { readonly current: 'prices' | 'special' | 'onSale' | 'history' }) {
  const t = useTranslations('prices.tabs');
  const tabs = [
    { key: 'prices', label: t('prices'), href: routes.admin.prices() },
    { key: 'special', label: t('special'), href: routes.admin.specialPrices() },
    { key: 'onSale', label: t('onSale'), href: routes.admin.zonesOnSale() },
    { key: 'history', label: t('history'), href: routes.admin.priceHistory() },
  ];
  return <TabsNav label={t('label')} tabs={tabs} current={current} />;
}
