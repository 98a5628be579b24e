import Link from 'next/link';
import { isMoving, operationTones, useOperationWords } from '@/components/domains/operation-words';
import { Badge } from '@/components/ui/badge';
import type { PendingOperation } from '@/lib/domains/list';

type PendingBadgeProps = { readonly operation: PendingOperation | null; readonly href: (id: string) => string };

/** What is under way for a row, or waits for a person. */
export function PendingBadge({ operation, href }: PendingBadgeProps) {
  const words = useOperationWords();
  if (!operation) return null;
  const { id, kind, state } = operation;
  return (
    <Link href={href(id)} className="no-underline" title={words.state(state)}>
      <Badge tone={operationTones[state]} dot={isMoving(state) ? 'moving' : true}>
        {words.kind(kind)}
      </Badge>
    </Link>
  );
}
