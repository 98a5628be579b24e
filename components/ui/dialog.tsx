'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { useTranslations } from 'next-intl';
import type { ReactElement, ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { iconButtonStyle } from '@/components/ui/icon-button';

export type DialogProps = {
  readonly title: string;
  readonly description?: ReactNode;
  /** The button that opens it; leave out and pass `open` when something else does. */
  readonly trigger?: ReactElement | undefined;
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
  /** `center` for a question, `end` for a drawer beside the page. */
  readonly side?: 'center' | 'end' | undefined;
  readonly width?: 'sm' | 'md' | 'lg' | undefined;
  readonly children?: ReactNode;
  /** Buttons, at the bottom. Without them the body brings its own. */
  readonly footer?: ReactNode;
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

export function Dialog({ trigger, open, onOpenChange, ...popup }: DialogProps) {
  return (
    <Base.Root
      {...(open !== undefined && { open })}
      {...(onOpenChange && { onOpenChange: (next) => onOpenChange(next) })}
    >
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 min-h-dvh bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Popup {...popup} />
      </Base.Portal>
    </Base.Root>
  );
}

type PopupProps = Omit<DialogProps, 'trigger' | 'open' | 'onOpenChange'>;

function Popup({ title, description, side = 'center', width = 'md', children, footer }: PopupProps) {
  const t = useTranslations('ui');
  return (
    <Base.Popup
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
