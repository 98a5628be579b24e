'use client';

import { ConfirmDialog } from '@/components/forms/confirm-dialog';
import { Field } from '@/components/forms/field';
import { ActionForm } from '@/components/forms/form';
import { HiddenField } from '@/components/forms/hidden-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { Button } from '@/components/ui/button';
import { Labelled } from '@/components/ui/labelled';
import type { FormAction } from '@/lib/people/auth/action-state';
import { assignLine, rejectLine, takeBackLine } from '@/lib/money/bank/actions';

type AssignFormProps = {
  readonly line: string;
  readonly words: Readonly<Record<'email' | 'assign' | 'assignOf', string>>;
};

/** Whose money a transfer is. */
export function AssignForm({ line, words }: AssignFormProps) {
  return (
    <ActionForm
      action={assignLine}
      schema={() => import('@/lib/money/bank/schema').then((module) => module.assignInput)}
      defaultValue={{ id: line }}
      className="min-w-0"
    >
      {(fields) => (
        <div className="flex flex-wrap items-end gap-3">
          <HiddenField field={fields.id} />
          <Field field={fields.email} label={words.email} type="email" autoComplete="off" className="w-lg max-w-full" />
          <SubmitButton variant="secondary" aria-label={words.assignOf}>
            {words.assign}
          </SubmitButton>
        </div>
      )}
    </ActionForm>
  );
}

type ReasonButtonProps = {
  readonly line: string;
  readonly words: Readonly<Record<'act' | 'actOf' | 'title' | 'text' | 'reason', string>>;
};

/** A transfer is for no wallet, for a reason. */
export function RejectButton(props: ReasonButtonProps) {
  return <ReasonButton action={rejectLine} {...props} />;
}

/** A transfer went to the wrong wallet, for a reason. */
export function TakeBackButton(props: ReasonButtonProps) {
  return <ReasonButton action={takeBackLine} {...props} />;
}

function ReasonButton({ action, line, words }: ReasonButtonProps & { readonly action: FormAction<null> }) {
  return (
    <ConfirmDialog
      action={action}
      fields={{ id: line }}
      trigger={
        <Button variant="ghost" aria-label={words.actOf}>
          {words.act}
        </Button>
      }
      title={words.title}
      consequence={words.text}
      confirmLabel={words.act}
      tone="danger"
    >
      <Labelled label={words.reason}>
        <input name="reason" required maxLength={200} autoComplete="off" className="control" />
      </Labelled>
    </ConfirmDialog>
  );
}
