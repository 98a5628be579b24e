import { StageBadge } from '@/components/queue/live/stage-badge';
import { useKindName } from '@/components/queue/live/operation-words';
import type { PendingOperation } from '@/lib/portfolio/domains/list';

type PendingBadgeProps = { readonly operation: PendingOperation; readonly href: (id: string) => string };

/** What is under way for a row, or waits for a person. */
export function PendingBadge({ operation: { id, kind, state }, href }: PendingBadgeProps) {
  const kindName = useKindName();
  return (
    <a href={href(id)} className="no-underline">
      <StageBadge state={state} label={kindName(kind)} />
    </a>
  );
}
