import { cva } from 'class-variance-authority';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icons';
import { toneArea } from '@/components/ui/tone';

export type CalloutTone = 'info' | 'success' | 'warning' | 'danger';

type CalloutProps = {
  readonly tone?: CalloutTone | undefined;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Said aloud when it appears: only for what has just happened. */
  readonly live?: boolean | undefined;
  readonly className?: string | undefined;
};

const icons: Record<CalloutTone, IconName> = {
  info: 'info',
  success: 'check-circle',
  warning: 'alert',
  danger: 'x-circle',
};

const calloutStyle = cva('flex flex-wrap items-start gap-x-3 gap-y-2 rounded-lg border px-4 py-3', {
  variants: { tone: toneArea },
});

export function Callout({ tone = 'info', title, children, actions, live = false, className }: CalloutProps) {
  return (
    <div {...(live && { role: tone === 'danger' ? 'alert' : 'status' })} className={calloutStyle({ tone, className })}>
      <Icon name={icons[tone]} size={18} className="mt-0.5" />
      <div className="min-w-0 flex-1 basis-60 text-text wrap-anywhere">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className={title ? 'mt-0.5' : ''}>{children}</div>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2 ms-7.5">{actions}</div>}
    </div>
  );
}
