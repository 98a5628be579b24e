import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { paletteStyle } from '@/components/layout/palette-style';
import { Icon } from '@/components/ui/icon';

type PaletteFirstProps = {
  /** Finds what was typed, for whoever presses Enter before anything is found here. */
  readonly page: string;
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly onClose: () => void;
};

/** The palette's field, there in the moment it is asked for: what is typed while its code is on its way is not lost. */
export function PaletteFirst({ page, typed, onType, onClose }: PaletteFirstProps) {
  const t = useTranslations('layout.palette');
  return createPortal(
    <>
      <div role="presentation" className={paletteStyle.backdrop} onMouseDown={onClose} />
      <div role="dialog" aria-modal aria-label={t('title')} className={paletteStyle.popup}>
        <form action={page} className={paletteStyle.head}>
          <Icon name="search" size={18} className="text-muted" />
          <input
            name="q"
            value={typed}
            onChange={(event) => onType(event.target.value)}
            onKeyDown={keepInside}
            autoFocus
            autoComplete="off"
            aria-label={t('title')}
            placeholder={t('placeholder')}
            maxLength={120}
            spellCheck={false}
            enterKeyHint="go"
            className={paletteStyle.field}
          />
        </form>
      </div>
    </>,
    document.body,
  );

  function keepInside(event: KeyboardEvent): void {
    if (event.key === 'Escape') onClose();
    if (event.key === 'Escape' || event.key === 'Tab') event.preventDefault();
  }
}
