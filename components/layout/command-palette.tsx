'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { NavTarget } from '@/components/layout/nav-link';
import { opensPalette } from '@/components/layout/palette-key';
import { PaletteList } from '@/components/layout/palette-list';
import { Icon } from '@/components/ui/icon';
import { iconButtonStyle } from '@/components/ui/icon-button';
import { Kbd } from '@/components/ui/kbd';

type CommandPaletteProps = {
  readonly targets: readonly NavTarget[];
  readonly audience: 'customer' | 'staff';
  /** How the button that opens it looks: a field in a side bar, an icon in a narrow head. */
  readonly look: 'field' | 'icon';
};

/** Ctrl-K: go to any page, or to a domain, without the mouse. */
export function CommandPalette({ targets, audience, look }: CommandPaletteProps) {
  const t = useTranslations('layout.palette');
  const [isOpen, setIsOpen] = useState(false);

  useEffect(() => {
    document.addEventListener('keydown', openByKey);
    return () => document.removeEventListener('keydown', openByKey);

    function openByKey(event: KeyboardEvent): void {
      if (!opensPalette(event)) return;
      event.preventDefault();
      setIsOpen(true);
    }
  }, []);

  return (
    <Base.Root open={isOpen} onOpenChange={setIsOpen}>
      {look === 'icon' ? (
        <Base.Trigger aria-label={t('open')} title={t('open')} className={iconButtonStyle()}>
          <Icon name="search" size={18} />
        </Base.Trigger>
      ) : (
        <Base.Trigger className="flex h-control w-full items-center gap-2 rounded-md border border-line-strong bg-surface px-2.5 text-muted hover:border-control">
          <Icon name="search" />
          <span className="min-w-0 flex-1 truncate text-start">{t('title')}</span>
          <Kbd>Ctrl K</Kbd>
        </Base.Trigger>
      )}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 min-h-dvh bg-scrim transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup className="fixed start-1/2 top-[14dvh] z-50 w-[calc(100vw-1.5rem)] max-w-xl -translate-x-1/2 overflow-hidden rounded-xl border border-line bg-raised shadow-lg outline-none transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0">
          <Base.Title className="sr-only">{t('title')}</Base.Title>
          <PaletteList targets={targets} audience={audience} onDone={() => setIsOpen(false)} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
