import type { ComponentProps } from 'react';
import { switchStyle } from '@/components/ui/check-style';
import { classNames } from '@/components/ui/class-names';

type SwitchProps = Omit<ComponentProps<'input'>, 'type' | 'role'>;

/** On or off, at once. Where a Save button follows, a checkbox says it better. */
export function Switch({ className, ...rest }: SwitchProps) {
  return <input {...rest} type="checkbox" role="switch" className={classNames(switchStyle, className)} />;
}
