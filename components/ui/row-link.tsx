import type { ReactNode } from 'react';

type RowLinkProps = { readonly href: string; readonly children: ReactNode };

/**
 * The link of a table row: a click anywhere on the row follows it, and it opens in a new tab like any link. A plain one,
 * that FollowTableLinks follows: fifty of the router's own would each be a component of the browser's.
 */
export function RowLink({ href, children }: RowLinkProps) {
  return (
    <a href={href} className="row-link">
      {children}
    </a>
  );
}
