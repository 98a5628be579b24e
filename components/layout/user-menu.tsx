'use client';

import { useTranslations } from 'next-intl';
import { startTransition, useActionState } from 'react';
import type { Viewer } from '@/components/layout/viewer';
import { iconButtonStyle } from '@/components/ui/icon-button';
import { Icon } from '@/components/ui/icon';
import { Menu, MenuAction, MenuLink, MenuSeparator } from '@/components/ui/menu';
import { signOut } from '@/lib/auth/actions';
import { routes } from '@/lib/routes';

export function UserMenu({ viewer }: { readonly viewer: Viewer }) {
  const t = useTranslations('layout');
  const [, send] = useActionState(signOut, { status: 'idle' });
  return (
    <Menu
      trigger={
        <button type="button" aria-label={t('account')} title={viewer.email} className={iconButtonStyle()}>
          <Icon name="contact" size={20} />
        </button>
      }
      heading={<Who viewer={viewer} />}
    >
      {viewer.kind === 'staff' ? <StaffPlaces /> : <CustomerPlaces />}
      <MenuSeparator />
      <MenuAction icon="sign-out" onSelect={() => startTransition(() => send(new FormData()))}>
        {t('signOut')}
      </MenuAction>
    </Menu>
  );
}

function Who({ viewer }: { readonly viewer: Viewer }) {
  return (
    <div className="max-w-64">
      <p className="truncate font-medium">{viewer.name}</p>
      <p className="truncate text-sm text-muted">{viewer.email}</p>
    </div>
  );
}

function CustomerPlaces() {
  const t = useTranslations('layout');
  return (
    <>
      <MenuLink href={routes.domains()} icon="domain">
        {t('myDomains')}
      </MenuLink>
      <MenuLink href={routes.wallet()} icon="wallet">
        {t('wallet')}
      </MenuLink>
      <MenuLink href={routes.settings()} icon="settings">
        {t('settings')}
      </MenuLink>
    </>
  );
}

function StaffPlaces() {
  const t = useTranslations('layout');
  return (
    <>
      <MenuLink href={routes.admin.home()} icon="gauge">
        {t('administration')}
      </MenuLink>
      <MenuLink href={routes.search()} icon="house">
        {t('storefront')}
      </MenuLink>
      <MenuLink href={routes.admin.account()} icon="settings">
        {t('ownAccount')}
      </MenuLink>
    </>
  );
}
