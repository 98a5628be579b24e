import Link from 'next/link';
import type { ComponentProps } from 'react';
import { buttonStyle, type ButtonSize, type ButtonVariant } from '@/components/ui/button-style';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icons';

type ButtonLinkProps = Omit<ComponentProps<typeof Link>, 'className'> & {
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ButtonSize | undefined;
  readonly icon?: IconName | undefined;
  readonly className?: string | undefined;
};

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({ variant, size, icon, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link {...rest} className={buttonStyle({ variant, size, className })}>
      {icon && <Icon name={icon} className="-ms-0.5" />}
      {children}
    </Link>
  );
}
