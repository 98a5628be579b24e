import { useTranslations } from 'next-intl';
import type { NavTarget } from '@/components/layout/nav-link';
import { routes } from '@/lib/base/routes';

/** Where a customer goes. */
export function useAccountTargets(): readonly NavTarget[] {
  const t = useTranslations('layout');
  return [
    { key: 'domains', label: t('domains'), href: routes.domains(), icon: 'domain' },
    { key: 'invoices', label: t('invoices'), href: routes.invoices(), icon: 'document' },
    { key: 'wallet', label: t('wallet'), href: routes.wallet(), icon: 'wallet' },
    { key: 'contacts', label: t('contacts'), href: routes.contacts(), icon: 'contact' },
    { key: 'settings', label: t('settings'), href: routes.settings(), icon: 'settings' },
  ];
}
