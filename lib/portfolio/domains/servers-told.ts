import { messageKey } from '@/lib/base/i18n/message-key';
import type { Told } from '@/lib/people/auth/reply';
import type { GlueMissing, NotChanged, WrongCount } from './change-domain';
import { addressesFieldOf } from './schema';

const words = {
  notFound: 'errors.notFound',
  missing: 'domains.problems.missing',
  inProgress: 'errors.inProgress',
  sameServers: 'domains.problems.sameServers',
  stale: 'errors.stale',
  setGone: { field: 'use', says: 'serverSets.errors.gone' },
  setNeedsGlue: { field: 'use', says: 'serverSets.errors.glue' },
  setLimits: { field: 'use', says: 'serverSets.errors.limits' },
} as const satisfies Readonly<Record<NotChanged, Told>>;

/** What a form is told of name servers that are not asked for. */
export function serversTold(error: NotChanged | GlueMissing | WrongCount): Told {
  if (typeof error === 'string') return words[error];
  if (error.code === 'glueMissing')
    return error.fields.map((field) => ({ field: addressesFieldOf(field), says: 'domains.problems.glueMissing' }));
  const { fewest, most, count } = error;
  // Beside the first that is too many, or the first that lacks.
  if (most !== null && count > most)
    return { field: `host${most}`, says: messageKey('domains.problems.tooManyServers', { most }) };
  return { field: `host${count}`, says: messageKey('domains.problems.tooFewServers', { fewest: fewest ?? 0 }) };
}
