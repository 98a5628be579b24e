import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AdminNavigation, type NavGroups } from '@/components/layout/admin-navigation';
import { useAdminTargets, type AdminCounts } from '@/components/layout/admin-targets';
import { Brand } from '@/components/layout/brand';
import { CommandPalette } from '@/components/layout/command-palette';
import { LocaleSwitch } from '@/components/layout/locale-switch';
import { PhoneNavigation } from '@/components/layout/phone-navigation';
import { SearchShortcut } from '@/components/layout/search-shortcut';
import { contentId, SkipLink } from '@/components/layout/skip-link';
import { ThemeSwitch } from '@/components/layout/theme-switch';
import { UserMenu } from '@/components/layout/user-menu';
import type { Viewer } from '@/components/layout/viewer';
import { routes } from '@/lib/base/routes';

type AdminShellProps = {
  /** The reseller's name. */
  readonly brand: string;
  readonly viewer: Viewer;
  readonly counts: AdminCounts;
  readonly banners?: ReactNode;
  readonly children: ReactNode;
};

/** Around every page of staff: dense, with the navigation always in sight. */
export function AdminShell({ brand, viewer, counts, banners, children }: AdminShellProps) {
  const groups = useAdminTargets(counts);
  return (
    <div
      data-density="compact"
      className="min-h-dvh max-lg:[--sticky-top:3rem] lg:grid lg:grid-cols-[14rem_minmax(0,1fr)]"
    >
      <SkipLink />
      <SearchShortcut />
      <aside className="sticky top-0 flex h-dvh flex-col gap-4 overflow-y-auto border-e border-line bg-sunken p-3 max-lg:hidden">
        <div className="px-1.5 pt-1">
          <Brand name={brand} href={routes.admin.home()} />
        </div>
        <CommandPalette page={routes.admin.find()} look="field" />
        <AdminNavigation groups={groups} />
        <Foot viewer={viewer} />
      </aside>
      <div className="flex min-w-0 flex-col">
        <PhoneHeader brand={brand} viewer={viewer} groups={groups} />
        {banners}
        <main id={contentId} className="w-full max-w-[100rem] flex-1 space-y-5 px-4 py-4 lg:px-6 lg:py-5">
          {children}
        </main>
      </div>
    </div>
  );
}

function Foot({ viewer }: { readonly viewer: Viewer }) {
  return (
    <div className="mt-auto flex items-center gap-1 border-t border-line pt-2">
      <UserMenu viewer={viewer} />
      <span className="min-w-0 flex-1 truncate text-sm text-muted">{viewer.name}</span>
      <LocaleSwitch />
      <ThemeSwitch />
    </div>
  );
}

type PhoneHeaderProps = Pick<AdminShellProps, 'brand' | 'viewer'> & { readonly groups: NavGroups };

function PhoneHeader({ brand, viewer, groups }: PhoneHeaderProps) {
  const t = useTranslations('layout');
  return (
    <header className="sticky top-0 z-30 flex h-12 items-center gap-2 border-b border-line bg-surface px-2 lg:hidden">
      <PhoneNavigation title={t('menu')} label={t('openMenu')}>
        <AdminNavigation groups={groups} />
        <div className="pt-4">
          <LocaleSwitch />
        </div>
      </PhoneNavigation>
      <Brand name={brand} href={routes.admin.home()} />
      <div className="ms-auto flex items-center">
        <CommandPalette page={routes.admin.find()} look="icon" />
        <ThemeSwitch />
        <UserMenu viewer={viewer} />
      </div>
    </header>
  );
}
