import 'server-only';
import { z } from 'zod';
import { callOptionsOf, defineOperation } from '@/lib/queue/engine/define';
import { documentsView } from './documents.view';

const documentsInput = z.object({ domainId: z.string(), asciiName: z.string() });

/** Only where a browser may be led. */
const answered = z.object({ url: z.url({ protocol: /^https?$/ }) });

/** Asks where documents about the registrant of a domain are uploaded (REG.API 8.14, which takes no lists). */
export const askForDocuments = defineOperation({
  kind: 'domain.documents',
  input: documentsInput,
  view: documentsView,
  billing: false,
  subject: ({ asciiName }) => `domain:${asciiName}`,
  aspect: 'documents',
  corrections: { domainId: 'fixed', asciiName: 'fixed' },
  call: async ([item], { regapi }) => {
    if (!item) return { kind: 'done', answer: [] };
    const outcome = await regapi.domain.get_docs_upload_uri(
      { domain_name: item.input.asciiName },
      callOptionsOf([item]),
    );
    if (outcome.kind !== 'done') return outcome;
    const { data } = answered.safeParse(outcome.answer);
    return data ? { kind: 'done', answer: [{ ok: true, item: data }] } : { kind: 'unknown', reason: 'no link came' };
  },
  // It changes nothing, and its answer is all that is wanted of it: so it is asked again.
  verify: async (items) => items.map(() => ({ kind: 'not-executed' })),
  onSucceeded: async (tx, { input, customerId }, answer) => {
    const { data } = answered.safeParse(answer);
    // Whoever it belongs to meanwhile is not led to the documents of another.
    const owned = { id: input.domainId, customerId };
    if (data) await tx.domain.updateMany({ where: owned, data: { documentsUrl: data.url } });
  },
  onCancelled: async () => undefined,
});
