import 'server-only';
import { z } from 'zod';
import { callForAll } from '@/lib/portfolio/domains/delegation/list-call';
import { callOptionsOf, defineOperation, oneByOne, type Verdict } from '@/lib/queue/engine/define';
import { readService } from '@/lib/registrar/answers/find-service';
import { pushDomainView } from './push-domain.view';

/** Offers a domain to another account of the registrar, which then accepts or refuses it (REG.API 8.23). */
export const pushDomain = defineOperation({
  kind: 'domain.push',
  input: z.object({ domainId: z.string(), asciiName: z.string(), login: z.string().min(1) }),
  view: pushDomainView,
  billing: false,
  subject: ({ asciiName }) => `domain:${asciiName}`,
  corrections: { domainId: 'fixed', asciiName: 'fixed', login: 'free' },
  batchKey: ({ login }) => login,
  call: async (items, { regapi }) => {
    const [first] = items;
    if (!first) return { kind: 'done', answer: [] };
    const receiver = { new_user_name: first.input.login };
    return callForAll(items, (domains, options) =>
      regapi.domain.transfer_to_another_account({ domains, ...receiver }, options),
    );
  },
  verify: oneByOne(async (item, { regapi }): Promise<Verdict> => {
    const services = [{ dname: item.input.asciiName, servtype: 'domain' }];
    const service = readService(await regapi.service.get_info({ services }, callOptionsOf([item])));
    if (service.kind === 'not-known-yet') return service;
    if (service.kind === 'absent') return { kind: 'executed', answer: {} };
    return {
      kind: 'undecidable',
      reason: 'the domain is still ours, and no function lists what was offered to others',
    };
  }),
  onSucceeded: async () => undefined,
  onCancelled: async () => undefined,
  refusalFields: { CLIENT_NOT_FOUND: 'login' },
  refresh: ({ asciiName }) => [`domain:${asciiName}`],
});
