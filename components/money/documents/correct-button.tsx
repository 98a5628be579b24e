'use client';

import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { Button } from '@/components/ui/button';
import { correctDocument } from '@/lib/money/documents/actions';

type CorrectButtonProps = {
  readonly id: string;
  /** They come with the page. */
  readonly words: Readonly<Record<'button' | 'title' | 'text', string>>;
};

/** Takes a paper back by a credit note. */
export function CorrectButton({ id, words }: CorrectButtonProps) {
  return (
    <ConfirmDialog
      action={correctDocument}
      fields={{ id }}
      trigger={<Button variant="ghost">{words.button}</Button>}
      title={words.title}
      consequence={words.text}
      confirmLabel={words.button}
      tone="danger"
    />
  );
}
