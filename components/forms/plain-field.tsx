import type { ComponentProps } from 'react';
import { useMessageText } from '@/components/forms/message-text';

type PlainFieldProps = Pick<
  ComponentProps<'input'>,
  'name' | 'defaultValue' | 'placeholder' | 'inputMode' | 'autoCapitalize' | 'spellCheck' | 'list'
> & {
  readonly id: string;
  readonly label: string;
  /** The key of what is wrong with it. */
  readonly error: string | undefined;
};

/** A text field of a form that the browser sends by itself: the address it leads to keeps what was typed. */
export function PlainField({ id, label, error, ...input }: PlainFieldProps) {
  const messageText = useMessageText();
  return (
    <div className="min-w-0 space-y-1.5">
      <label htmlFor={id} className="block font-medium">
        {label}
      </label>
      <input
        id={id}
        autoComplete="off"
        {...input}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        className="control"
      />
      {error !== undefined && (
        <p id={`${id}-error`} role="alert" className="text-sm text-danger">
          {messageText(error)}
        </p>
      )}
    </div>
  );
}
