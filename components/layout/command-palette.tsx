'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useEffect, useRef, useState, type MouseEvent } from 'react';
import { opensPalette } from '@/components/layout/palette-key';
import { Icon } from '@/components/ui/icon';
import { iconButtonStyle } from '@/components/ui/icon-button';
import { Kbd } from '@/components/ui/kbd';

/** What is drawn once it is open comes with the first opening: most pages are left without one. */
const PaletteDialog = dynamic(async () => (await import('./palette-dialog')).PaletteDialog, { ssr: false });

type CommandPaletteProps = {
  /** The page that finds the same without JavaScript. */
  readonly page: string;
  /** How the button that opens it looks: a field in a side bar, an icon in a narrow head. */
  readonly look: 'field' | 'icon';
};

/** Ctrl-K: to any page, and to whatever has a name or a number, without the mouse. */
export function CommandPalette({ page, look }: CommandPaletteProps) {
  const t = useTranslations('layout.palette');
  const button = useRef<HTMLButtonElement>(null);
  const [opener, setOpener] = useState<HTMLElement | null>(null);
  const [isOpen, setIsOpen] = useState(false);

  useEffect(() => {
    document.addEventListener('keydown', openByKey);
    return () => document.removeEventListener('keydown', openByKey);

    function openByKey(event: KeyboardEvent): void {
      // A shell has one for each of its widths: the key is for the one that is seen.
      if (!opensPalette(event) || !button.current?.getClientRects().length) return;
      event.preventDefault();
      open(document.activeElement instanceof HTMLElement ? document.activeElement : button.current);
    }
  }, []);

  return (
    <>
      <form action={page} className={look === 'field' ? '' : 'contents'}>
        <button
          ref={button}
          type="submit"
          aria-haspopup="dialog"
          aria-keyshortcuts="Control+K Meta+K"
          onClick={openByClick}
          {...(look === 'icon'
            ? { 'aria-label': t('open'), title: t('open'), className: iconButtonStyle() }
            : {
                className:
                  'flex h-control w-full items-center gap-2 rounded-md border border-line-strong bg-surface px-2.5 text-muted hover:border-control',
              })}
        >
          <Icon name="search" size={look === 'icon' ? 18 : 16} />
          {look === 'field' && (
            <>
              <span className="min-w-0 flex-1 truncate text-start">{t('title')}</span>
              <Kbd>Ctrl K</Kbd>
            </>
          )}
        </button>
      </form>
      {opener && <PaletteDialog isOpen={isOpen} opener={opener} onClose={() => setIsOpen(false)} />}
    </>
  );

  function openByClick(event: MouseEvent<HTMLButtonElement>): void {
    event.preventDefault();
    open(event.currentTarget);
  }

  function open(from: HTMLElement): void {
    setOpener(from);
    setIsOpen(true);
  }
}
