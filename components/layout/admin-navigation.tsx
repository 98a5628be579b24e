import { useTranslations } from 'next-intl';
import { NavLink, type NavTarget } from '@/components/layout/nav-link';

type AdminNavigationProps = { readonly groups: readonly (readonly NavTarget[])[] };

export function AdminNavigation({ groups }: AdminNavigationProps) {
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
