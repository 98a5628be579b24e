'use client';

import { useTranslations } from 'next-intl';
import { startTransition } from 'react';
import { PanelForm } from '@/components/forms/panel-form';
import { SubmitButton } from '@/components/forms/submit-button';
import { useErrorToast } from '@/components/forms/action-outcome';
import { useFormAction } from '@/components/forms/use-form-action';
import type { Viewer } from '@/components/layout/viewer';
import { iconButtonStyle } from '@/components/ui/icon-button';
import { Icon } from '@/components/ui/icon';
import { Menu, MenuAction, MenuLink, MenuSeparator } from '@/components/ui/menu';
import { signOut } from '@/lib/shop/sign-in/actions';
import { routes } from '@/lib/base/routes';

export function UserMenu({ viewer }: { readonly viewer: Viewer }) {
  const t = useTranslations('layout');
  const call = useFormAction(signOut);
  useErrorToast(call.state);
  return (
    <>
      <Menu
        trigger={
          <button
            type="button"
            aria-label={t('account')}
            title={viewer.email}
            className={iconButtonStyle({ className: 'noscript:hidden' })}
          >
            <Icon name="contact" size={20} />
          </button>
        }
        heading={<Who viewer={viewer} />}
      >
        {viewer.kind === 'staff' ? <StaffPlaces /> : <CustomerPlaces />}
        <MenuSeparator />
        <MenuAction icon="sign-out" onSelect={() => startTransition(() => call.send(new FormData()))}>
          {t('signOut')}
        </MenuAction>
      </Menu>
      {/* Without JavaScript no menu opens. */}
      <noscript>
        <PanelForm call={call}>
          <SubmitButton variant="ghost" size="sm">
            {t('signOut')}
          </SubmitButton>
        </PanelForm>
      </noscript>
    </>
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
