import 'server-only';
import { z } from 'zod';
import { callForAll } from '@/lib/portfolio/domains/delegation/list-call';
import { callOptionsOf, defineOperation, oneByOne, type Verdict } from '@/lib/queue/engine/define';
import { readService } from '@/lib/registrar/answers/find-service';
import { requestDomainView } from './request-domain.view';

/** Asks another partner of the registrar to hand a domain over to our account (REG.API 8.26). */
export const requestDomain = defineOperation({
  kind: 'domain.request',
  input: z.object({ asciiName: z.string() }),
  view: requestDomainView,
  billing: false,
  subject: ({ asciiName }) => `domain:${asciiName}`,
  corrections: { asciiName: 'fixed' },
  batchKey: () => 'request',
  call: (items, { regapi }) =>
    callForAll(items, (domains, options) => regapi.domain.request_to_transfer({ domains }, options)),
  verify: oneByOne(async (item, { regapi }): Promise<Verdict> => {
    const services = [{ dname: item.input.asciiName, servtype: 'domain' }];
    const service = readService(await regapi.service.get_info({ services }, callOptionsOf([item])));
    if (service.kind === 'not-known-yet') return service;
    if (service.kind === 'found') return { kind: 'executed', answer: {} };
    return { kind: 'undecidable', reason: 'no function lists what its owner was asked for' };
  }),
  onSucceeded: async () => undefined,
  onCancelled: async () => undefined,
});
