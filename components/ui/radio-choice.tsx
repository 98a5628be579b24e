import type { ReactNode } from 'react';
import { radioStyle } from './check-style';
import { classNames } from './class-names';

type RadioChoiceProps = {
  /** Of the group: the field's. */
  readonly name: string;
  readonly value: string;
  readonly isChosen: boolean;
  readonly label: string;
  readonly note: ReactNode;
};

/** One of several that exclude each other, with what it means below it, in a form that the browser sends by itself. */
export function RadioChoice({ name, value, isChosen, label, note }: RadioChoiceProps) {
  const id = `${name}-${value}`;
  return (
    <div className="flex items-start gap-2.5">
      <input
        id={id}
        type="radio"
        name={name}
        value={value}
        defaultChecked={isChosen}
        aria-describedby={`${id}-note`}
        className={classNames('mt-0.5', radioStyle)}
      />
      <div className="min-w-0">
        <label htmlFor={id}>{label}</label>
        <p id={`${id}-note`} className="text-sm text-muted">
          {note}
        </p>
      </div>
    </div>
  );
}
