'use client';

import { useSyncExternalStore, type MouseEvent } from 'react';

type FieldLinkProps = { readonly id: string; readonly message: string };

/** A line of the error summary: the field's label and what is wrong with it; brings the cursor there. */
export function FieldLink({ id, message }: FieldLinkProps) {
  // Labels are in the document already; the server, which has none, leaves them out.
  const label = useSyncExternalStore(
    neverChanges,
    () => labelOf(id),
    () => null,
  );

  return (
    <a href={`#${id}`} onClick={focusField} className="text-link">
      {label ? `${label}: ${message}` : message}
    </a>
  );

  function focusField(event: MouseEvent): void {
    const field = document.getElementById(id);
    if (!field) return;
    event.preventDefault();
    const control = field.matches('fieldset') ? field.querySelector<HTMLElement>('input') : field;
    control?.focus();
    field.scrollIntoView({ block: 'center' });
  }
}

function labelOf(id: string): string | null {
  const label = document.querySelector(`label[for="${CSS.escape(id)}"], #${CSS.escape(id)} > legend`);
  return label?.querySelector('[data-field-label]')?.textContent ?? null;
}

function neverChanges(): () => void {
  return () => {};
}
