import { messageKey } from '@/lib/base/i18n/message-key';
import { toUnicode } from '@/lib/base/values/domain-name';
import type { NameNotFitting } from './host-name';

/** Why a name cannot stand in its zone, as a message key. */
export function nameWord(problem: NameNotFitting): string {
  return problem.code === 'tooLong'
    ? messageKey('errors.tooLong', { max: problem.max })
    : messageKey('dns.problems.outsideZone', { zone: toUnicode(problem.zone) });
}
