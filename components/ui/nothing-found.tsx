import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';

type NothingFoundProps = {
  readonly title: string;
  /** What leads back to the whole list. */
  readonly action: string;
  readonly href: string;
  /** false keeps the place on a page that holds more than the list. */
  readonly scroll?: boolean | undefined;
  readonly children: ReactNode;
};

/** In place of a list that was searched or filtered until nothing was left of it. */
export function NothingFound({ title, action, href, scroll, children }: NothingFoundProps) {
  return (
    <EmptyState
      icon="search"
      title={title}
      action={
        <ButtonLink href={href} {...(scroll !== undefined && { scroll })}>
          {action}
        </ButtonLink>
      }
    >
      {children}
    </EmptyState>
  );
}
