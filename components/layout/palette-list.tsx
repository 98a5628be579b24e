'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useId, useState, type KeyboardEvent } from 'react';
import type { NavTarget } from '@/components/layout/nav-link';
import { looksLikeName, matchingTargets } from '@/components/layout/palette-matches';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { routes } from '@/lib/base/routes';

type PaletteListProps = {
  readonly targets: readonly NavTarget[];
  readonly audience: 'customer' | 'staff';
  readonly onDone: () => void;
};

export function PaletteList({ targets, audience, onDone }: PaletteListProps) {
  const t = useTranslations('layout.palette');
  const router = useRouter();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const matches = [...matchingTargets(targets, typed), ...domainTargets()];
  const active = matches[chosen];

  return (
    <>
      <div className="flex items-center gap-3 border-b border-line px-4">
        <Icon name="search" size={18} className="text-muted" />
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={active && `${listId}-${active.key}`}
          aria-label={t('title')}
          placeholder={t('placeholder')}
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKey}
          autoComplete="off"
          spellCheck={false}
          className="h-13 w-full bg-transparent text-lg outline-none"
        />
      </div>
      <ul id={listId} role="listbox" aria-label={t('title')} className="max-h-[46dvh] overflow-y-auto p-1.5">
        {matches.map((target, index) => (
          <li
            key={target.key}
            id={`${listId}-${target.key}`}
            role="option"
            aria-selected={index === chosen}
            onMouseMove={() => setChosen(index)}
            onClick={() => open(target)}
            className={classNames(
              'flex h-control cursor-pointer items-center gap-3 rounded-md px-3',
              index === chosen && 'bg-hover',
            )}
          >
            <Icon name={target.icon} className="text-muted" />
            <span className="min-w-0 truncate">{target.label}</span>
          </li>
        ))}
      </ul>
      {matches.length === 0 && <p className="px-4 pb-5 text-center text-muted">{t('nothing')}</p>}
      <p className="border-t border-line px-4 py-2 text-sm text-muted max-sm:hidden">
        {t.rich('hint', { up: () => <Kbd>↑</Kbd>, down: () => <Kbd>↓</Kbd>, enter: () => <Kbd>↵</Kbd> })}
      </p>
    </>
  );

  function domainTargets(): readonly NavTarget[] {
    const name = typed.trim();
    if (!looksLikeName(name)) return [];
    const find = { key: 'find', label: t('findDomain', { name }), icon: 'domain' } as const;
    const query = encodeURIComponent(name);
    if (audience === 'staff') return [{ ...find, href: `${routes.admin.domains()}?q=${query}` }];
    return [
      { ...find, href: `${routes.domains()}?q=${query}` },
      { key: 'search', label: t('searchDomain', { name }), icon: 'search', href: routes.search(name) },
    ];
  }

  function type(text: string): void {
    setTyped(text);
    setChosen(0);
  }

  function open(target: NavTarget): void {
    onDone();
    router.push(target.href);
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Enter' && active) {
      event.preventDefault();
      open(active);
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || matches.length === 0) return;
    event.preventDefault();
    setChosen((chosen + step + matches.length) % matches.length);
  }
}
