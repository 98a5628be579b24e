import { cva, type VariantProps } from 'class-variance-authority';

/** The look of a button, shared by buttons, links and submit inputs. */
export const buttonStyle = cva(
  [
    'inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-md border font-medium no-underline',
    'transition-[background-color,border-color,color,translate] duration-100 active:translate-y-px',
    'disabled:translate-y-0 disabled:opacity-50 aria-disabled:translate-y-0 aria-disabled:opacity-50',
  ],
  {
    variants: {
      variant: {
        primary: 'border-transparent bg-accent text-on-accent shadow-sm hover:bg-accent-hover',
        secondary: 'border-line-strong bg-surface text-text shadow-sm hover:border-control hover:bg-sunken',
        ghost: 'border-transparent text-text hover:bg-hover active:bg-pressed',
        danger: 'border-transparent bg-danger-solid text-on-danger shadow-sm hover:bg-danger-solid-hover',
      },
      size: {
        sm: 'h-control-sm px-2.5 text-sm',
        md: 'h-control px-3.5 text-base',
        lg: 'h-control-lg px-5 text-lg',
      },
    },
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
);

type ButtonLook = VariantProps<typeof buttonStyle>;
export type ButtonVariant = NonNullable<ButtonLook['variant']>;
export type ButtonSize = NonNullable<ButtonLook['size']>;
