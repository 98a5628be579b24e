import { getTranslations } from 'next-intl/server';
import type { Subject } from '@/lib/queue/live/subject';

/** What the tab of an operation's page is called, so that ten of them can be told apart: "Renewal · пример.рф". */
export async function operationTitle(kind: string, { unicode }: Subject): Promise<string> {
  const t = await getTranslations('operations.kind');
  return `${t(t.has(`${kind}.name`) ? `${kind}.name` : 'other.name')} · ${unicode}`;
}
