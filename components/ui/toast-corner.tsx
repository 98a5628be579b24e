'use client';

import { Toast as Base } from '@base-ui/react/toast';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { iconButtonStyle } from '@/components/ui/icon-button';
import type { ToastNote } from '@/components/ui/toast';

/** Screen readers read out what comes into a place that they know already. */
const knownAfterMs = 100;

/** Shows what was told, each for a few seconds. */
export function ToastCorner({ told }: { readonly told: readonly ToastNote[] }) {
  return (
    <Base.Provider timeout={6000} limit={3}>
      <Base.Portal>
        <Base.Viewport className="fixed inset-x-3 bottom-3 z-50 mx-auto flex flex-col gap-2 sm:inset-x-auto sm:end-5 sm:bottom-5 sm:w-96">
          <Toasts told={told} />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function Toasts({ told }: { readonly told: readonly ToastNote[] }) {
  const t = useTranslations('ui');
  const { toasts, add } = Base.useToastManager();
  const shown = useRef(0);

  useEffect(() => {
    const show = () => {
      for (const note of told.slice(shown.current)) add(toastOf(note));
      shown.current = told.length;
    };
    const timer = setTimeout(show, shown.current === 0 ? knownAfterMs : 0);
    return () => clearTimeout(timer);
  }, [told, add]);

  return toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      className="rounded-lg border border-line bg-raised shadow-lg transition-[opacity,translate] duration-200 ease-out data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-3 data-starting-style:opacity-0"
    >
      <Base.Content className="flex items-start gap-3 p-3 ps-4">
        <Icon
          name={toast.type === 'danger' ? 'x-circle' : 'check-circle'}
          size={18}
          className={classNames('mt-0.5', toast.type === 'danger' ? 'text-danger' : 'text-success')}
        />
        <div className="min-w-0 flex-1">
          <Base.Title className="text-base font-medium" />
          <Base.Description className="text-sm text-muted" />
        </div>
        {toast.actionProps && <Base.Action className="rounded-sm text-base font-medium text-link" />}
        {/* Nothing here lies under another: it is seen, and reached by Tab, before anything is pointed at. */}
        <Base.Close
          aria-label={t('close')}
          aria-hidden={false}
          className={iconButtonStyle({ size: 'sm', className: '-my-0.5' })}
        >
          <Icon name="x" size={14} />
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ));
}

const toastOf = ({ title, text, tone = 'success', undo }: ToastNote) => ({
  title,
  type: tone,
  ...(text !== undefined && { description: text }),
  ...(undo && { actionProps: { children: undo.label, onClick: undo.run } }),
});
