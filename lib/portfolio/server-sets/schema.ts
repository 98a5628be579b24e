import { z } from 'zod';
import { plainText } from '@/lib/base/values/plain-text';
import { bounded, idText, text } from '@/lib/base/values/text';
import { messageKey } from '@/lib/base/i18n/message-key';
import { hostNameProblem } from '@/lib/portfolio/dns/records/host-name';
import { normalHostName } from '@/lib/portfolio/dns/records/normal-host-name';

/** A set by its id. */
export const serverSetId = z.string().regex(/^nss_\w{1,40}$/);

/** The registrar's own servers, others that stand beside the choice, or a set of the reseller's. */
export const serverChoice = z.union([z.enum(['registrar', 'own']), serverSetId]);
export type ServerChoice = z.output<typeof serverChoice>;

/** As many as a form can show. */
export const mostServerSets = 20;

/** The registrar takes at most four (REG.API 8.20), and no zone is content with one. */
const [fewest, most] = [2, 4];

const hosts = bounded(2_000)
  .transform((typed) =>
    typed
      .split(/[\s,;]+/)
      .filter((word) => word !== '')
      .map(normalHostName),
  )
  .superRefine((names, context) => {
    const message = problemOf(names);
    if (message !== null) context.addIssue({ code: 'custom', message });
  });

function problemOf(names: readonly string[]): string | null {
  const wrong = names.find((name) => hostNameProblem(name) !== null);
  if (wrong !== undefined) return messageKey('serverSets.errors.host', { host: wrong });
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return messageKey('serverSets.errors.twice', { host: twice });
  return names.length >= fewest && names.length <= most ? null : 'serverSets.errors.count';
}

/** A set to save: a new one without `set`. */
export const serverSetInput = z.object({
  set: idText.optional(),
  name: text({ min: 1, max: 60 })
    .transform((typed) => plainText(typed).replaceAll(/\s+/g, ' ').trim())
    .pipe(z.string().min(1)),
  hosts,
  isDefault: z.boolean().default(false),
});

export const chosenSetInput = z.object({ set: idText });
