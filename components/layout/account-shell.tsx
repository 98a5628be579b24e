import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useAccountTargets } from '@/components/layout/account-targets';
import { Brand } from '@/components/layout/brand';
import { CartLink } from '@/components/layout/cart-link';
import { CommandPalette } from '@/components/layout/command-palette';
import { LocaleSwitch } from '@/components/layout/locale-switch';
import { NavLink, type NavTarget } from '@/components/layout/nav-link';
import { SearchShortcut } from '@/components/layout/search-shortcut';
import { contentId, SkipLink } from '@/components/layout/skip-link';
import { ThemeSwitch } from '@/components/layout/theme-switch';
import { UserMenu } from '@/components/layout/user-menu';
import type { Viewer } from '@/components/layout/viewer';
import { ButtonLink } from '@/components/ui/button-link';
import { routes } from '@/lib/base/routes';

type AccountShellProps = {
  /** The reseller's name. */
  readonly brand: string;
  readonly viewer: Viewer;
  readonly cartCount: number;
  readonly banners?: ReactNode;
  /** Who the reseller is and their texts, at the bottom. */
  readonly legal?: ReactNode;
  readonly children: ReactNode;
};

/** Around every page of a customer: navigation at the top, within reach of the thumb on a phone. */
export function AccountShell({ brand, viewer, cartCount, banners, legal, children }: AccountShellProps) {
  const targets = useAccountTargets();
  return (
    <div className="flex min-h-dvh flex-col [--sticky-top:3.5rem] max-lg:pb-16">
      <SkipLink />
      <SearchShortcut />
      <Header {...{ brand, viewer, cartCount, targets }} />
      {banners}
      <main id={contentId} className="mx-auto w-full max-w-6xl flex-1 space-y-6 px-4 py-6 sm:px-6 sm:py-8">
        {children}
      </main>
      <footer className="border-t border-line pt-3 has-[>:only-child]:sm:hidden">
        <div className="flex justify-center pb-3 sm:hidden">
          <LocaleSwitch />
        </div>
        {legal}
      </footer>
      <BottomNavigation targets={targets} />
    </div>
  );
}

type Targets = { readonly targets: readonly NavTarget[] };

function Header({
  brand,
  viewer,
  cartCount,
  targets,
}: Pick<AccountShellProps, 'brand' | 'viewer' | 'cartCount'> & Targets) {
  const t = useTranslations('layout');
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-surface">
      <div className="mx-auto flex h-14 max-w-6xl items-center gap-x-5 px-4 sm:px-6">
        <Brand name={brand} href={routes.domains()} />
        <nav aria-label={t('mainNavigation')} className="flex items-center gap-0.5 max-lg:hidden">
          {targets.map((target) => (
            <NavLink key={target.key} target={target} look="top" />
          ))}
        </nav>
        <div className="ms-auto flex items-center gap-1">
          <ButtonLink href={routes.search()} size="sm" icon="plus" className="me-1 max-sm:hidden">
            {t('find')}
          </ButtonLink>
          <CommandPalette page={routes.find()} look="icon" />
          <div className="max-sm:hidden">
            <LocaleSwitch />
          </div>
          <ThemeSwitch />
          <CartLink count={cartCount} />
          <UserMenu viewer={viewer} />
        </div>
      </div>
    </header>
  );
}

function BottomNavigation({ targets }: Targets) {
  const t = useTranslations('layout');
  return (
    <nav
      aria-label={t('mainNavigation')}
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      {targets.map((target) => (
        <NavLink key={target.key} target={target} look="bottom" />
      ))}
    </nav>
  );
}
