'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { PaletteList } from '@/components/layout/palette-list';

type PaletteDialogProps = {
  readonly isOpen: boolean;
  /** What had the focus when it was opened, and gets it back. */
  readonly opener: HTMLElement | null;
  readonly onClose: () => void;
};

export function PaletteDialog({ isOpen, opener, onClose }: PaletteDialogProps) {
  const t = useTranslations('layout.palette');
  const field = useRef<HTMLInputElement>(null);
  return (
    <Base.Root open={isOpen} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 min-h-dvh bg-scrim transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          initialFocus={field}
          finalFocus={() => opener ?? true}
          className="fixed start-1/2 top-[10dvh] z-50 w-[calc(100vw-1.5rem)] max-w-xl -translate-x-1/2 overflow-hidden rounded-xl border border-line bg-raised shadow-lg outline-none transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0"
        >
          <Base.Title className="sr-only">{t('title')}</Base.Title>
          <PaletteList field={field} onDone={onClose} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
