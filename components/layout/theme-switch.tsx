'use client';

import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { rememberPreference } from '@/components/layout/preference-cookie';
import { chooseTheme, themeCookie, themes, type Theme } from '@/components/layout/theme';
import { IconButton } from '@/components/ui/icon-button';
import type { IconName } from '@/components/ui/icons';
import { Menu, MenuAction } from '@/components/ui/menu';

const icons: Record<Theme, IconName> = { light: 'sun', dark: 'moon', system: 'monitor' };

export function ThemeSwitch() {
  const t = useTranslations('layout.theme');
  const theme = useSyncExternalStore(watchTheme, shownTheme, () => 'system' as const);
  return (
    <Menu trigger={<IconButton icon={icons[theme]} label={t('label', { theme: t(theme) })} />}>
      {themes.map((choice) => (
        <MenuAction key={choice} icon={choice === theme ? 'check' : icons[choice]} onSelect={() => showTheme(choice)}>
          {t(`${choice}Name`)}
        </MenuAction>
      ))}
    </Menu>
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
