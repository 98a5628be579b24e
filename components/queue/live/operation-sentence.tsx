import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DomainName } from '@/components/ui/domain-name';
import type { Facts } from '@/lib/queue/engine/view';
import type { Subject } from '@/lib/queue/live/subject';

type OperationSentenceProps = { readonly kind: string; readonly subject: Subject; readonly facts: Facts };

/** What was asked, as a sentence: "Renew пример.рф for 2 years". */
export function OperationSentence({ kind, subject, facts }: OperationSentenceProps): ReactNode {
  const t = useTranslations('operations.kind');
  const known = t.has(`${kind}.sentence`) ? kind : 'other';
  return t.rich(`${known}.sentence`, { ...facts, name: () => <DomainName {...subject} /> });
}
