'use client';

import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { rememberPreference } from '@/components/layout/preference-cookie';
import { chooseTheme, themeCookie, themes, type Theme } from '@/components/layout/theme';
import { IconButton } from '@/components/ui/icon-button';
import type { IconName } from '@/components/ui/icons';
import { Menu } from '@/components/ui/menu';

const icons: Record<Theme, IconName> = { light: 'sun', dark: 'moon', system: 'monitor' };

export function ThemeSwitch() {
  const t = useTranslations('layout.theme');
  const theme = useSyncExternalStore(watchTheme, shownTheme, () => 'system' as const);
  const choices = themes.map((choice) => ({
    label: t(`${choice}Name`),
    icon: choice === theme ? ('check' as const) : icons[choice],
    onSelect: () => showTheme(choice),
  }));
  return (
    <Menu trigger={<IconButton icon={icons[theme]} label={t('label', { theme: t(theme) })} />} items={[choices]} />
  );
}

function shownTheme(): Theme {
  return chooseTheme(document.documentElement.dataset['theme']);
}

function showTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  rememberPreference(themeCookie, theme);
}

function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
