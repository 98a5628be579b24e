'use client';

import { useTranslations } from 'next-intl';
import { NavLink, type NavTarget } from '@/components/layout/nav-link';

export type NavGroups = readonly (readonly NavTarget[])[];

/** The side bar's places, one component of the browser: they stand in the page twice and travel once. */
export function AdminNavigation({ groups }: { readonly groups: NavGroups }) {
  const t = useTranslations('layout');
  return (
    <nav aria-label={t('mainNavigation')} className="space-y-4">
      {groups.map((targets) => (
        <ul key={targets[0]?.key} className="space-y-0.5">
          {targets.map((target) => (
            <li key={target.key}>
              <NavLink target={target} look="side" />
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
}
