import type { ReactNode } from 'react';

type RowLinkProps = {
  readonly href: string;
  readonly children: ReactNode;
  /** What tells it from other rows of the same name, for whoever hears the links of a page apart from their rows. */
  readonly apart?: ReactNode;
};

/**
 * The link of a table row: a click anywhere on the row follows it, and it opens in a new tab like any link. A plain one,
 * that FollowTableLinks follows: fifty of the router's own would each be a component of the browser's.
 */
export function RowLink({ href, children, apart }: RowLinkProps) {
  return (
    <a href={href} className="row-link">
      {children}
      {Boolean(apart) && <span className="sr-only">, {apart}</span>}
    </a>
  );
}
