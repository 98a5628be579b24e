import { messageKey } from '@/lib/base/i18n/message-key';
import type { PlanRefusal, PlanWarning } from './plan';
import { nameInSentence } from './records/shown';

/** What the plan of a change has against it, as a message key. */
export function planWord({ code, ...about }: PlanRefusal | PlanWarning): string {
  return messageKey(`dns.problems.${code}`, {
    ...about,
    ...('name' in about && { name: nameInSentence(about.name) }),
    ...('host' in about && { host: nameInSentence(about.host) }),
  });
}
