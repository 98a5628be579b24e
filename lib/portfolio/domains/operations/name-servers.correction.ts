import 'server-only';
import { fail, ok } from '@/lib/base/values/result';
import { serverSets } from '@/lib/portfolio/server-sets/sets';
import { defineCorrection } from '@/lib/queue/engine/define-correction';
import { differenceOf } from '@/lib/base/values/difference';
import { nameServersInput, type NameServersInput } from '../delegation/delegation';
import { lacksGlue, writeNameServers } from '../delegation/name-server';
import { nameServersCorrectionInput } from './name-servers.view';

/** Other name servers. */
export const nameServersCorrection = defineCorrection({
  kind: 'domain.name-servers',
  input: nameServersInput,
  form: nameServersCorrectionInput,
  shows: async (db, { input: { nameServers } }) => ({ nameServers, sets: await serverSets(db) }),
  corrected: async (_tx, { nameServers }, { input }) => {
    if (nameServers.length === 0) return fail({ nameServers: ['errors.required'] });
    if (lacksGlue(nameServers, input.asciiName)) return fail({ nameServers: ['domains.problems.glueMissing'] });
    return ok({ input: { ...input, nameServers }, details: { nameServers: nameServers.map(({ host }) => host) } });
  },
  differs: (_db, before, after) =>
    differenceOf('kind.domain.name-servers.correct.nameServers', hostsOf(before), hostsOf(after)),
});

function hostsOf({ nameServers }: NameServersInput): string {
  return writeNameServers(nameServers).split('\n').join(', ');
}
