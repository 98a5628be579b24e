import type { ComponentProps } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';

export type SelectOption = { readonly value: string; readonly label: string; readonly disabled?: boolean | undefined };

type SelectProps = Omit<ComponentProps<'select'>, 'children'> & {
  readonly options: readonly SelectOption[];
  /** The first, empty choice. */
  readonly placeholder?: string | undefined;
};

/** The browser's own list: it is right on every phone and works without JavaScript. */
export function Select({ options, placeholder, className, ...rest }: SelectProps) {
  return (
    <span className={classNames('relative block', className)}>
      <select {...rest} className="control appearance-none truncate pe-9!">
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" className="pointer-events-none absolute end-3 top-1/2 -translate-y-1/2 text-muted" />
    </span>
  );
}
