import { StageBadge } from '@/components/queue/live/stage-badge';
import { useKindName } from '@/components/queue/live/operation-words';
import type { PendingOperation } from '@/lib/portfolio/domains/list';

type PendingBadgeProps = { readonly operation: PendingOperation | null; readonly href: (id: string) => string };

/** What is under way for a row, or waits for a person. */
export function PendingBadge({ operation, href }: PendingBadgeProps) {
  const kindName = useKindName();
  if (!operation) return null;
  const { id, kind, state } = operation;
  return (
    <a href={href(id)} className="no-underline">
      <StageBadge state={state} label={kindName(kind)} />
    </a>
  );
}
