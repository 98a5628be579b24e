'use client';

import { FieldFrame } from '@/components/forms/field-frame';
import type { FormField } from '@/components/forms/form-field';

type FileFieldProps = {
  readonly field: FormField;
  readonly label: string;
  readonly hint: string;
  /** Kinds of files, as the browser's chooser takes them. */
  readonly accept: string;
  /** What was read of the chosen file: that is sent, and not the file. */
  readonly value: string;
  readonly onChoose: (file: File | undefined) => void;
  /** Said where scripts do not run, which read it. */
  readonly needsScript: string;
};

/** A file that the browser reads: a form of ours sends texts alone. */
export function FileField({ field, label, hint, accept, value, onChoose, needsScript }: FileFieldProps) {
  return (
    <>
      <FieldFrame field={field} label={label} hint={hint}>
        <input
          type="file"
          id={field.id}
          accept={accept}
          aria-describedby={field.errors ? field.errorId : field.descriptionId}
          aria-invalid={field.errors !== undefined || undefined}
          onChange={(event) => onChoose(event.currentTarget.files?.[0])}
          className="file-control"
        />
        <input type="hidden" name={field.name} value={value} readOnly />
      </FieldFrame>
      <noscript>
        <p className="text-sm text-muted">{needsScript}</p>
      </noscript>
    </>
  );
}
