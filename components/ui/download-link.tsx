import type { ReactNode } from 'react';
import { buttonStyle, type ButtonSize } from '@/components/ui/button-style';
import { Icon } from '@/components/ui/icon';

type DownloadLinkProps = {
  readonly href: string;
  readonly size?: ButtonSize | undefined;
  readonly children: ReactNode;
};

/** A file. No link of the router: it would wait for ever for the page that a download never becomes. */
export function DownloadLink({ href, size, children }: DownloadLinkProps) {
  return (
    <a href={href} download rel="nofollow" className={buttonStyle({ size })}>
      <Icon name="download" className="-ms-0.5" />
      {children}
    </a>
  );
}
