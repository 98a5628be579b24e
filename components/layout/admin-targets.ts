import { useTranslations } from 'next-intl';
import type { NavTarget } from '@/components/layout/nav-link';
import { routes } from '@/lib/base/routes';

export type AdminCounts = {
  /** Operations that wait for a person. */
  readonly attention: number;
};

/** Where staff go, in three groups: what happens, who and what, how it is set up. */
export function useAdminTargets(counts: AdminCounts): readonly (readonly NavTarget[])[] {
  const t = useTranslations('layout');
  const { admin } = routes;
  return [
    [
      { key: 'overview', label: t('overview'), href: admin.home(), icon: 'gauge', isRoot: true },
      {
        key: 'operations',
        label: t('operations'),
        href: admin.operations(),
        icon: 'queue',
        count: counts.attention,
        countLabel: t('needsPerson', { count: counts.attention }),
      },
      { key: 'apiLog', label: t('apiLog'), href: admin.apiLog(), icon: 'code' },
    ],
    [
      { key: 'customers', label: t('customers'), href: admin.customers(), icon: 'customers' },
      { key: 'domains', label: t('domains'), href: admin.domains(), icon: 'domain' },
      { key: 'payments', label: t('payments'), href: admin.payments(), icon: 'wallet' },
      { key: 'renewals', label: t('renewals'), href: admin.renewals(), icon: 'calendar' },
      { key: 'prices', label: t('prices'), href: admin.prices(), icon: 'tag' },
    ],
    [
      { key: 'registrar', label: t('registrar'), href: admin.registrar(), icon: 'server' },
      { key: 'letters', label: t('letters'), href: admin.letters(), icon: 'mail' },
      { key: 'audit', label: t('audit'), href: admin.audit(), icon: 'shield' },
      { key: 'settings', label: t('settings'), href: admin.settings(), icon: 'settings' },
    ],
  ];
}
