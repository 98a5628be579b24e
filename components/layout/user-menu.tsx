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
import { Menu, type MenuItem } from '@/components/ui/menu';
import { signOut } from '@/lib/shop/sign-in/actions';
import { routes } from '@/lib/base/routes';

export function UserMenu({ viewer }: { readonly viewer: Viewer }) {
  const t = useTranslations('layout');
  const call = useFormAction(signOut);
  useErrorToast(call.state);
  const places = usePlaces(viewer.kind);
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
        items={[
          places,
          [{ label: t('signOut'), icon: 'sign-out', onSelect: () => startTransition(() => call.send(new FormData())) }],
        ]}
      />
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

function usePlaces(kind: Viewer['kind']): readonly MenuItem[] {
  const t = useTranslations('layout');
  if (kind === 'staff') {
    return [
      { label: t('administration'), icon: 'gauge', href: routes.admin.home() },
      { label: t('storefront'), icon: 'house', href: routes.search() },
      { label: t('ownAccount'), icon: 'settings', href: routes.admin.account() },
    ];
  }
  return [
    { label: t('myDomains'), icon: 'domain', href: routes.domains() },
    { label: t('wallet'), icon: 'wallet', href: routes.wallet() },
    { label: t('settings'), icon: 'settings', href: routes.settings() },
  ];
}
