import type { ComponentProps } from 'react';
import { checkboxStyle } from '@/components/ui/check-style';
import { classNames } from '@/components/ui/class-names';

type CheckboxProps = Omit<ComponentProps<'input'>, 'type'>;

/** A bare box, as in the first column of a table: give it an `aria-label`. In forms use CheckboxField. */
export function Checkbox({ className, ...rest }: CheckboxProps) {
  return <input {...rest} type="checkbox" className={classNames('align-middle', checkboxStyle, className)} />;
}
