import { classNames } from '@/components/ui/class-names';

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger';
export type ButtonSize = 'sm' | 'md' | 'lg';

const base =
  'inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-md border font-medium no-underline ' +
  'transition-[background-color,border-color,color,translate] duration-100 active:translate-y-px ' +
  'disabled:translate-y-0 disabled:opacity-50 aria-disabled:translate-y-0 aria-disabled:opacity-50';

const variants: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-accent text-on-accent shadow-sm hover:bg-accent-hover',
  secondary: 'border-line-strong bg-surface text-text shadow-sm hover:border-control hover:bg-sunken',
  ghost: 'border-transparent text-text hover:bg-hover active:bg-pressed',
  danger: 'border-transparent bg-danger-solid text-on-danger shadow-sm hover:bg-danger-solid-hover',
};

const sizes: Record<ButtonSize, string> = {
  sm: 'h-control-sm px-2.5 text-sm',
  md: 'h-control px-3.5 text-base',
  lg: 'h-control-lg px-5 text-lg',
};

/** The look of a button, shared by buttons, links and submit inputs. */
export function buttonStyle(variant: ButtonVariant = 'secondary', size: ButtonSize = 'md', className?: string): string {
  return classNames(base, variants[variant], sizes[size], className);
}
