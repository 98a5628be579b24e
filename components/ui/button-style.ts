import { cva, type VariantProps } from 'class-variance-authority';

/** The look of a button, shared by buttons, links and submit inputs; app/globals.css draws it. */
export const buttonStyle = cva('button', {
  variants: {
    variant: {
      primary: 'button-primary',
      secondary: 'button-secondary',
      ghost: 'button-ghost',
      danger: 'button-danger',
    },
    size: { sm: 'button-sm', md: 'button-md', lg: 'button-lg' },
  },
  defaultVariants: { variant: 'secondary', size: 'md' },
});

type ButtonLook = VariantProps<typeof buttonStyle>;
export type ButtonVariant = NonNullable<ButtonLook['variant']>;
export type ButtonSize = NonNullable<ButtonLook['size']>;
