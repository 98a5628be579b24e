import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

type CardProps = {
  readonly title?: ReactNode;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  /** `flush` lets a table or a list reach the edges. */
  readonly padding?: 'normal' | 'flush' | undefined;
  readonly id?: string | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

export function Card({ title, note, actions, padding = 'normal', id, className, children }: CardProps) {
  return (
    <section id={id} className={classNames('min-w-0 rounded-lg border border-line bg-surface shadow-sm', className)}>
      {title && (
        <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line px-gutter py-3">
          <div className="min-w-0 wrap-anywhere">
            <h2 className="text-base">{title}</h2>
            {note && <p className="text-sm text-muted">{note}</p>}
          </div>
          {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </header>
      )}
      <div className={padding === 'flush' ? 'min-w-0' : 'p-gutter'}>{children}</div>
    </section>
  );
}
