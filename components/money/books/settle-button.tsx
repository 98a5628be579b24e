'use client';

import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { Button } from '@/components/ui/button';
import { Labelled } from '@/components/ui/labelled';
import { settleDifference } from '@/lib/money/books/actions';

type SettleButtonProps = {
  readonly id: string;
  readonly words: Readonly<Record<'settle' | 'settleOf' | 'title' | 'text' | 'note', string>>;
};

/** Explains a difference. */
export function SettleButton({ id, words }: SettleButtonProps) {
  return (
    <ConfirmDialog
      action={settleDifference}
      fields={{ id }}
      trigger={
        <Button size="sm" aria-label={words.settleOf}>
          {words.settle}
        </Button>
      }
      title={words.title}
      consequence={words.text}
      confirmLabel={words.settle}
    >
      <Labelled label={words.note}>
        <input name="note" required maxLength={500} autoComplete="off" className="control" />
      </Labelled>
    </ConfirmDialog>
  );
}
