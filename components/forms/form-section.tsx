import type { ReactNode } from 'react';

type FormSectionProps = { readonly title: string; readonly note?: ReactNode; readonly children: ReactNode };

/** A named part of a long form; `children` are fields, two in a row where there is room. */
export function FormSection({ title, note, children }: FormSectionProps) {
  return (
    <fieldset className="min-w-0 border-line [fieldset~&]:border-t [fieldset~&]:pt-5">
      <legend className="float-start w-full text-lg font-semibold tracking-tight">{title}</legend>
      {note && <p className="clear-both pt-0.5 text-sm text-muted">{note}</p>}
      <div className="clear-both grid gap-x-5 gap-y-4 pt-4 sm:grid-cols-2">{children}</div>
    </fieldset>
  );
}
