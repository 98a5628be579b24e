'use client';

import type { ReactNode } from 'react';
import { ActionButton } from '@/components/forms/action-button';
import { noteFirstRun } from '@/lib/desk/first-run/actions';
import type { FirstRunNote } from '@/lib/desk/first-run/schema';

type NoteButtonProps = {
  readonly note: FirstRunNote;
  readonly variant?: 'primary' | 'secondary' | 'ghost';
  readonly children: ReactNode;
};

export function NoteButton({ note, variant = 'secondary', children }: NoteButtonProps) {
  return (
    <ActionButton action={noteFirstRun} fields={{ note }} size="sm" variant={variant}>
      {children}
    </ActionButton>
  );
}
