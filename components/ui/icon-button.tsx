import type { ComponentProps } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-paths';

type IconButtonProps = Omit<ComponentProps<'button'>, 'children' | 'aria-label'> & {
  readonly icon: IconName;
  /** Read by screen readers and shown on hover. */
  readonly label: string;
  readonly size?: 'sm' | 'md' | undefined;
};

export const iconButtonStyle = (size: 'sm' | 'md' = 'md') =>
  classNames(
    'inline-flex shrink-0 items-center justify-center rounded-md text-muted transition-colors duration-100',
    'hover:bg-hover hover:text-text active:bg-pressed data-popup-open:bg-pressed data-popup-open:text-text disabled:opacity-50',
    size === 'sm' ? 'size-control-sm' : 'size-control',
  );

export function IconButton({ icon, label, size = 'md', className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className={classNames(iconButtonStyle(size), className)}
    >
      <Icon name={icon} size={size === 'sm' ? 16 : 18} />
    </button>
  );
}
