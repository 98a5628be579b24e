'use client';

import { Toast as Base } from '@base-ui/react/toast';
import { useTranslations } from 'next-intl';
import { useMemo, type ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { iconButtonStyle } from '@/components/ui/icon-button';

type ToastNote = {
  readonly title: string;
  readonly text?: string | undefined;
  readonly tone?: 'success' | 'danger' | undefined;
  /** The step back, where one exists. */
  readonly undo?: { readonly label: string; readonly run: () => void } | undefined;
};

/** Says that something has just been done, in the corner, for a few seconds. Errors belong beside what caused them. */
export function useToast(): (note: ToastNote) => void {
  const { add } = Base.useToastManager();
  return useMemo(
    () =>
      ({ title, text, tone = 'success', undo }: ToastNote) => {
        add({
          title,
          type: tone,
          ...(text !== undefined && { description: text }),
          ...(undo && { actionProps: { children: undo.label, onClick: undo.run } }),
        });
      },
    [add],
  );
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  return (
    <Base.Provider timeout={6000} limit={3}>
      {children}
      <Base.Portal>
        <Base.Viewport className="fixed inset-x-3 bottom-3 z-50 mx-auto flex flex-col gap-2 sm:inset-x-auto sm:end-5 sm:bottom-5 sm:w-96">
          <Toasts />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function Toasts() {
  const t = useTranslations('ui');
  const { toasts } = Base.useToastManager();
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
        <Base.Close aria-label={t('close')} className={iconButtonStyle({ size: 'sm', className: '-my-0.5' })}>
          <Icon name="x" size={14} />
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ));
}
