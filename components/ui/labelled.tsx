import type { ReactNode } from 'react';

type LabelledProps = { readonly label: string; readonly children: ReactNode };

/** A control of a search form with its label above; forms that save use components/forms. */
export function Labelled({ label, children }: LabelledProps) {
  return (
    <label className="block min-w-0 space-y-1.5">
      <span className="block text-sm font-medium">{label}</span>
      {children}
    </label>
  );
}
