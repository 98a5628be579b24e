import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import type { Tone } from '@/components/ui/tone';

type CountedCardProps = {
  /** Where a figure of the overview leads to. */
  readonly id: string;
  readonly title: string;
  readonly note: string;
  /** How much of it there is, in figures or words; null when there is none. */
  readonly count: ReactNode;
  readonly tone: Tone;
  readonly children: ReactNode;
};

/** A table of what somebody should look at: how much there is of it stands beside its name. */
export function CountedCard({ id, title, note, count, tone, children }: CountedCardProps) {
  const heading = (
    <span className="flex items-center gap-2">
      {title}
      {count !== null && <Badge tone={tone}>{count}</Badge>}
    </span>
  );
  return (
    <Card id={id} title={heading} note={note} padding="flush">
      {children}
    </Card>
  );
}

/** Said in place of the table when nothing of it is there, which is as it should be. */
export function AllIsWell({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <EmptyState size="note" icon="check-circle" title={title}>
      {children}
    </EmptyState>
  );
}

/** Said below a table that shows the first of many. */
export function NotShown({ children }: { readonly children: ReactNode }) {
  return <p className="border-t border-line px-gutter py-2 text-sm text-muted">{children}</p>;
}
