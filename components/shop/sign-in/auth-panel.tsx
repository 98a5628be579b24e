import type { ReactNode } from 'react';

type AuthPanelProps = {
  readonly title: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
  /** The other way in: "No account yet? Sign up". */
  readonly footer?: ReactNode;
};

/** One question in the middle of the page. */
export function AuthPanel({ title, note, children, footer }: AuthPanelProps) {
  return (
    <div className="mx-auto w-full max-w-md space-y-5 py-6 sm:py-12">
      <header className="space-y-1.5">
        <h1 className="text-2xl tracking-tight">{title}</h1>
        {note && <p className="text-muted">{note}</p>}
      </header>
      <div className="rounded-lg border border-line bg-surface p-gutter shadow-sm sm:p-7">{children}</div>
      {footer && <p className="text-center text-sm text-muted">{footer}</p>}
    </div>
  );
}
