import Link from 'next/link';
import type { ReactNode } from 'react';

type RowLinkProps = { readonly href: string; readonly children: ReactNode };

/** The link of a table row: a click anywhere on the row follows it, and it opens in a new tab like any link. */
export function RowLink({ href, children }: RowLinkProps) {
  return (
    <Link href={href} className="row-link rounded-sm no-underline group-hover:text-accent">
      {children}
    </Link>
  );
}
