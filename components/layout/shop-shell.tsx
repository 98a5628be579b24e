import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Brand } from '@/components/layout/brand';
import { CartLink } from '@/components/layout/cart-link';
import { LocaleSwitch } from '@/components/layout/locale-switch';
import { SearchShortcut } from '@/components/layout/search-shortcut';
import { contentId, SkipLink } from '@/components/layout/skip-link';
import { ThemeSwitch } from '@/components/layout/theme-switch';
import { UserMenu } from '@/components/layout/user-menu';
import type { Viewer } from '@/components/layout/viewer';
import { ButtonLink } from '@/components/ui/button-link';
import { buttonStyle } from '@/components/ui/button-style';
import { routes } from '@/lib/base/routes';

type ShopShellProps = {
  /** The reseller's name. */
  readonly brand: string;
  readonly viewer: Viewer | null;
  readonly cartCount: number;
  readonly banners?: ReactNode;
  /** Requisites and texts, under everything. */
  readonly legal?: ReactNode;
  readonly children: ReactNode;
};

/** Around every public page. */
export function ShopShell({ brand, viewer, cartCount, banners, legal, children }: ShopShellProps) {
  return (
    <div className="flex min-h-dvh flex-col [--sticky-top:3.5rem]">
      <SkipLink />
      <SearchShortcut />
      <Header brand={brand} viewer={viewer} cartCount={cartCount} />
      {banners}
      <main id={contentId} className="mx-auto w-full max-w-6xl flex-1 px-4 py-6 sm:px-6 sm:py-8">
        {children}
      </main>
      <Footer brand={brand} legal={legal} />
    </div>
  );
}

function Header({ brand, viewer, cartCount }: Pick<ShopShellProps, 'brand' | 'viewer' | 'cartCount'>) {
  const t = useTranslations('layout');
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-surface">
      <div className="mx-auto flex h-14 max-w-6xl items-center gap-x-5 px-4 sm:px-6">
        <Brand name={brand} href={routes.search()} />
        <nav aria-label={t('mainNavigation')} className="flex items-center gap-1 max-sm:hidden">
          <Link
            href={routes.search()}
            className={buttonStyle({ variant: 'ghost', size: 'sm', className: 'text-base!' })}
          >
            {t('find')}
          </Link>
          <Link
            href={routes.prices()}
            className={buttonStyle({ variant: 'ghost', size: 'sm', className: 'text-base!' })}
          >
            {t('prices')}
          </Link>
        </nav>
        <div className="ms-auto flex items-center gap-1">
          <div className="max-md:hidden">
            <LocaleSwitch />
          </div>
          <ThemeSwitch />
          <CartLink count={cartCount} />
          {viewer ? (
            <UserMenu viewer={viewer} />
          ) : (
            <ButtonLink href={routes.signIn()} variant="secondary" className="ms-2">
              {t('signIn')}
            </ButtonLink>
          )}
        </div>
      </div>
    </header>
  );
}

function Footer({ brand, legal }: Pick<ShopShellProps, 'brand' | 'legal'>) {
  const t = useTranslations('layout');
  return (
    <footer className="border-t border-line">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-2 px-4 py-5 text-sm text-muted sm:px-6">
        <p className="me-auto">
          {brand} · {t('tagline')}
        </p>
        <Link href={routes.prices()} className="no-underline hover:text-text hover:underline">
          {t('prices')}
        </Link>
        <Link href={routes.released()} className="no-underline hover:text-text hover:underline">
          {t('released')}
        </Link>
        <Link href={routes.whois()} className="no-underline hover:text-text hover:underline">
          {t('whois')}
        </Link>
        <div className="-mx-2.5">
          <LocaleSwitch />
        </div>
      </div>
      {legal}
    </footer>
  );
}
