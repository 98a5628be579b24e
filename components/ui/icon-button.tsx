import { cva } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icons';

type IconButtonProps = Omit<ComponentProps<'button'>, 'children' | 'aria-label'> & {
  readonly icon: IconName;
  /** Read by screen readers and shown on hover. */
  readonly label: string;
  readonly size?: 'sm' | 'md' | undefined;
};

export const iconButtonStyle = cva(
  [
    'inline-flex shrink-0 items-center justify-center rounded-md text-muted transition-colors duration-100',
    'hover:bg-hover hover:text-text active:bg-pressed data-popup-open:bg-pressed data-popup-open:text-text disabled:opacity-50',
  ],
  { variants: { size: { sm: 'size-control-sm', md: 'size-control' } }, defaultVariants: { size: 'md' } },
);

export function IconButton({ icon, label, size = 'md', className, ...rest }: IconButtonProps) {
  return (
    <button type="button" title={label} {...rest} aria-label={label} className={iconButtonStyle({ size, className })}>
      <Icon name={icon} size={size === 'sm' ? 16 : 18} />
    </button>
  );
}
