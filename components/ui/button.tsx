import type { ComponentProps, ReactNode } from 'react';
import { buttonStyle, type ButtonSize, type ButtonVariant } from '@/components/ui/button-style';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icons';
import { Spinner } from '@/components/ui/spinner';

export type ButtonProps = ComponentProps<'button'> & {
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ButtonSize | undefined;
  readonly icon?: IconName | undefined;
  /** What it is about, told to whoever hears it apart from the row that it stands in. */
  readonly about?: string | undefined;
  /** Keeps its width and its focus, and does nothing until done. */
  readonly loading?: boolean | undefined;
};

export function Button({ variant, size, icon, about, loading = false, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      {...(loading && { 'aria-disabled': true, 'aria-busy': true, type: 'button', onClick: undefined })}
      className={buttonStyle({ variant, size, className })}
    >
      <ButtonLead icon={icon} loading={loading} />
      {children}
      {about !== undefined && <span className="sr-only"> {about}</span>}
    </button>
  );
}

type LeadProps = { readonly icon: IconName | undefined; readonly loading: boolean };

function ButtonLead({ icon, loading }: LeadProps): ReactNode {
  if (loading) return <Spinner />;
  return icon ? <Icon name={icon} className="-ms-0.5" /> : null;
}
