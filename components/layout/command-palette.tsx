'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef, useState, type MouseEvent } from 'react';
import { PaletteFirst } from '@/components/layout/palette-first';
import { opensPalette } from '@/components/layout/palette-key';
import { Icon } from '@/components/ui/icon';
import { iconButtonStyle } from '@/components/ui/icon-button';
import { Kbd } from '@/components/ui/kbd';
import { askedBy, useLater } from '@/components/ui/use-later';

const loadDialog = () => import('./palette-dialog');

type CommandPaletteProps = {
  /** The page that finds the same without JavaScript. */
  readonly page: string;
  /** How the button that opens it looks: a field in a side bar, an icon in a narrow head. */
  readonly look: 'field' | 'icon';
};

/**
 * Ctrl-K: to any page, and to whatever has a name or a number, without the mouse. Its field is there at once; its code comes
 * with the first opening.
 */
export function CommandPalette({ page, look }: CommandPaletteProps) {
  const t = useTranslations('layout.palette');
  const button = useRef<HTMLButtonElement>(null);
  const [opener, setOpener] = useState<HTMLElement | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState('');
  // Whether the dialog has the field by now.
  const [isTaken, setIsTaken] = useState(false);
  const { code, ask } = useLater(loadDialog);

  const openByKey = useEffectEvent((event: KeyboardEvent) => {
    // A shell has one for each of its widths: the key is for the one that is seen.
    if (!opensPalette(event) || !button.current?.getClientRects().length) return;
    event.preventDefault();
    open(document.activeElement instanceof HTMLElement ? document.activeElement : button.current);
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => openByKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  const typing = { typed, onType: setTyped };
  const close = () => setIsOpen(false);

  return (
    <>
      <form action={page} className={look === 'field' ? '' : 'contents'}>
        <button
          ref={button}
          type="submit"
          aria-haspopup="dialog"
          aria-keyshortcuts="Control+K Meta+K"
          {...askedBy(ask)}
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
      {isOpen && !isTaken && <PaletteFirst page={page} {...typing} onClose={giveUp} />}
      {code && (
        <code.PaletteDialog {...{ isOpen, opener, ...typing }} onTaken={() => setIsTaken(true)} onClose={close} />
      )}
    </>
  );

  function openByClick(event: MouseEvent<HTMLButtonElement>): void {
    event.preventDefault();
    open(event.currentTarget);
  }

  function open(from: HTMLElement): void {
    ask();
    setOpener(from);
    setTyped('');
    setIsTaken(false);
    setIsOpen(true);
  }

  function giveUp(): void {
    close();
    opener?.focus();
  }
}
