import { useTranslations } from 'next-intl';
import { TabsNav } from '@/components/ui/tabs-nav';
import type { StaffRole } from '@/lib/people/access/actor';
import { routes } from '@/lib/base/routes';

type SettingsTabsProps = {
  readonly current:
    | 'panel'
    | 'staff'
    | 'legal'
    | 'nameServers'
    | 'mail'
    | 'telegram'
    | 'payments'
    | 'renewals'
    | 'sellers'
    | 'currencies'
    | 'taxes'
    | 'account';
  readonly role: StaffRole;
};

/** The owner sets up the panel; everybody their own account. */
export function SettingsTabs({ current, role }: SettingsTabsProps) {
  const t = useTranslations('settings.tabs');
  const own = { key: 'account', label: t('account'), href: routes.admin.account() };
  const forOwner = [
    { key: 'panel', label: t('panel'), href: routes.admin.settings() },
    { key: 'staff', label: t('staff'), href: routes.admin.staff() },
    { key: 'legal', label: t('legal'), href: routes.admin.legal() },
    { key: 'nameServers', label: t('nameServers'), href: routes.admin.serverSets() },
    { key: 'mail', label: t('mail'), href: routes.admin.mail() },
    { key: 'payments', label: t('payments'), href: routes.admin.paymentSettings() },
    { key: 'renewals', label: t('renewals'), href: routes.admin.renewalSettings() },
    { key: 'sellers', label: t('sellers'), href: routes.admin.sellers() },
    { key: 'taxes', label: t('taxes'), href: routes.admin.taxes() },
    { key: 'currencies', label: t('currencies'), href: routes.admin.rates() },
    { key: 'telegram', label: t('telegram'), href: routes.admin.telegram() },
  ];
  return <TabsNav label={t('label')} current={current} tabs={role === 'owner' ? [...forOwner, own] : [own]} />;
}
