'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { PaletteList } from '@/components/layout/palette-list';
import { paletteStyle } from '@/components/layout/palette-style';
import { classNames } from '@/components/ui/class-names';

type PaletteDialogProps = {
  readonly isOpen: boolean;
  /** What had the focus when it was opened, and gets it back. */
  readonly opener: HTMLElement | null;
  readonly typed: string;
  readonly onType: (text: string) => void;
  /** Its field has the focus. */
  readonly onTaken: () => void;
  readonly onClose: () => void;
};

// It does not fade in: it stands where its field has stood already.
const fadesOut = 'transition-opacity duration-100 data-ending-style:opacity-0';

export function PaletteDialog({ isOpen, opener, onClose, ...list }: PaletteDialogProps) {
  const t = useTranslations('layout.palette');
  const field = useRef<HTMLInputElement>(null);
  return (
    <Base.Root open={isOpen} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={classNames(paletteStyle.backdrop, fadesOut)} />
        <Base.Popup
          initialFocus={field}
          finalFocus={() => opener ?? true}
          className={classNames(paletteStyle.popup, fadesOut)}
        >
          <Base.Title className="sr-only">{t('title')}</Base.Title>
          <PaletteList {...list} field={field} onDone={onClose} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
