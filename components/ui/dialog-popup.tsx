'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { DialogProps } from '@/components/ui/dialog';
import { Icon } from '@/components/ui/icon';
import { iconButtonStyle } from '@/components/ui/icon-button';

type DialogPopupProps = Omit<DialogProps, 'trigger' | 'open' | 'onOpenChange'> & {
  readonly isOpen: boolean;
  /** The button that was pressed; it has the focus again afterwards, if it is still there. */
  readonly opener: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
};

const widths = { sm: 'max-w-md', md: 'max-w-lg', lg: 'max-w-3xl' };

const places = {
  center:
    'left-1/2 top-[12dvh] max-h-[80dvh] w-[calc(100vw-1.5rem)] -translate-x-1/2 rounded-xl ' +
    'data-starting-style:scale-[0.98] data-starting-style:opacity-0 data-ending-style:scale-[0.98] data-ending-style:opacity-0',
  end:
    'inset-y-0 end-0 h-dvh w-full border-y-0 border-e-0 sm:w-[min(34rem,92vw)] ' +
    'data-starting-style:translate-x-6 data-starting-style:opacity-0 data-ending-style:translate-x-6 data-ending-style:opacity-0',
};

export function DialogPopup({ isOpen, opener, onClose, ...popup }: DialogPopupProps) {
  return (
    <Base.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 min-h-dvh bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Popup {...popup} opener={opener} />
      </Base.Portal>
    </Base.Root>
  );
}

type PopupProps = Omit<DialogPopupProps, 'isOpen' | 'onClose'>;

function Popup({ opener, title, description, side = 'center', width = 'md', children, footer }: PopupProps) {
  const t = useTranslations('ui');
  return (
    <Base.Popup
      finalFocus={() => (opener.current?.isConnected ? opener.current : true)}
      className={classNames(
        'fixed z-50 flex flex-col border border-line bg-raised shadow-lg outline-none transition-[opacity,scale,translate] duration-150 ease-out',
        places[side],
        side === 'center' && widths[width],
      )}
    >
      <header className="flex items-start justify-between gap-4 px-5 pt-4 pb-1">
        <div className="min-w-0 space-y-1">
          <Base.Title className="text-lg font-semibold">{title}</Base.Title>
          {description && (
            <Base.Description render={<div />} className="text-muted">
              {description}
            </Base.Description>
          )}
        </div>
        <Base.Close
          aria-label={t('close')}
          title={t('close')}
          className={iconButtonStyle({ size: 'sm', className: '-me-1.5' })}
        >
          <Icon name="x" />
        </Base.Close>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-2 pb-5">{children}</div>
      {footer && <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{footer}</footer>}
    </Base.Popup>
  );
}
