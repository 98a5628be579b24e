import { z } from 'zod';
import { toUnicode } from '@/lib/base/values/domain-name';
import { idText } from '@/lib/base/values/text';
import type { OperationView } from '@/lib/queue/engine/view';
import { nameServerLines } from '../delegation/name-server-lines';

const hosts = z
  .array(z.object({ host: z.string() }))
  .transform((servers) => servers.map(({ host }) => toUnicode(host)).join(', '));
const asked = z.object({ nameServers: hosts, former: hosts.optional() });

export const nameServersView: OperationView = {
  facts: (input) => ({ servers: asked.safeParse(input).data?.nameServers || 'none' }),
  changes: (input) => {
    const { data } = asked.safeParse(input);
    if (!data) return [];
    const { former, nameServers } = data;
    return [
      { what: 'kind.domain.name-servers.correct.nameServers', before: former || null, after: nameServers || null },
    ];
  },
  discardable: 'carriedOut',
};

/** Other name servers than those that were refused. */
export const nameServersCorrectionInput = z.object({ operationId: idText, nameServers: nameServerLines });
