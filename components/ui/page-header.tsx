import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { DateTime } from '@/components/ui/date-time';

type PageHeaderProps = {
  readonly title: ReactNode;
  /** Badges beside the title. */
  readonly state?: ReactNode;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  /** Where one came from. */
  readonly breadcrumbs?: ReactNode;
  /** When what is shown was last read from the registrar. */
  readonly asOf?: Date | string | null | undefined;
  /** The button that reads it again. */
  readonly readAgain?: ReactNode;
};

export function PageHeader({ title, state, note, actions, breadcrumbs, asOf, readAgain }: PageHeaderProps) {
  const t = useTranslations('ui');
  return (
    <header className="space-y-2">
      {breadcrumbs}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 space-y-1">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="min-w-0 wrap-anywhere text-2xl tracking-tight">{title}</h1>
            {state}
          </div>
          {(note || asOf) && (
            <div className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
              {note && <span className="min-w-0 wrap-anywhere">{note}</span>}
              {asOf && <span>{t.rich('asOf', { moment: () => <DateTime value={asOf} /> })}</span>}
              {/* Its words begin where a line does. */}
              {readAgain && <span className="-ms-2.5">{readAgain}</span>}
            </div>
          )}
        </div>
        {/* On a phone they fill its width, the most sensible one first. */}
        {actions && (
          <div className="flex flex-wrap items-center gap-2 max-sm:w-full max-sm:flex-wrap-reverse max-sm:[&>.button-ghost]:border-line-strong max-sm:[&>:not(:only-child)]:grow">
            {actions}
          </div>
        )}
      </div>
    </header>
  );
}
