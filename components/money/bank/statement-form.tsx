'use client';

import { useState, type ChangeEvent } from 'react';
import { ActionForm } from '@/components/forms/form';
import { SubmitButton } from '@/components/forms/submit-button';
import { TextareaField } from '@/components/forms/textarea-field';
import { Labelled } from '@/components/ui/labelled';
import { importStatement } from '@/lib/money/bank/actions';
import { statementText } from '@/lib/money/bank/statement-text';

const mostBytes = 190_000;

type StatementFormProps = {
  /** They come with the page: no other of staff says them. */
  readonly words: Readonly<Record<'text' | 'hint' | 'file' | 'tooBig' | 'read', string>>;
};

/** A bank's statement, read from a file or pasted. */
export function StatementForm({ words }: StatementFormProps) {
  const [isTooBig, setTooBig] = useState(false);
  return (
    <ActionForm
      action={importStatement}
      schema={() => import('@/lib/money/bank/schema').then((module) => module.statementInput)}
      resetOnSuccess
    >
      {(fields) => (
        <>
          <Labelled label={words.file}>
            <input
              type="file"
              accept=".txt,.csv,text/plain,text/csv"
              onChange={(event) => void readInto(event, fields.statement.id, setTooBig)}
              className="file-control"
            />
          </Labelled>
          {isTooBig && (
            <p role="alert" className="text-danger">
              {words.tooBig}
            </p>
          )}
          <TextareaField field={fields.statement} label={words.text} hint={words.hint} rows={5} monospace />
          <SubmitButton>{words.read}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

/** What a file holds is put where it could be pasted: it is seen before anything is sent. */
async function readInto(
  { currentTarget }: ChangeEvent<HTMLInputElement>,
  fieldId: string,
  tellTooBig: (isTooBig: boolean) => void,
): Promise<void> {
  const [file] = currentTarget.files ?? [];
  const field = document.getElementById(fieldId);
  if (!file || !(field instanceof HTMLTextAreaElement)) return;
  tellTooBig(file.size > mostBytes);
  if (file.size > mostBytes) return;
  field.value = statementText(await file.arrayBuffer());
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
