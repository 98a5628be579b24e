import 'server-only';
import { callOptionsOf, type OperationItem } from '@/lib/queue/engine/define';
import { resultsByName } from '@/lib/registrar/answers/item-results';
import type { CallOptions } from '@/lib/registrar/regapi/client/client';
import type { ItemResult, ListOutcome } from '@/lib/registrar/regapi/outcome';
import { inParts, readResults, type ItemResults } from '@/lib/registrar/regapi/per-item';

type Named = { readonly asciiName: string };
type Answered = { readonly domains: readonly ItemResult<{ readonly dname: string | null }>[] };

/** One call for all; the registrar answers each domain apart, by its name. */
export async function callForAll(
  items: readonly OperationItem<Named>[],
  send: (domains: { readonly dname: string }[], options: CallOptions) => Promise<ListOutcome<Answered>>,
): Promise<ItemResults> {
  const names = items.map(({ input }) => input.asciiName);
  const outcome = await send(
    names.map((dname) => ({ dname })),
    callOptionsOf(items),
  );
  const outcomes = readResults(outcome, names.length, ({ domains }, from, count) => {
    const results = resultsByName(names.slice(from, from + count), domains);
    if (!results) return { kind: 'unknown', reason: 'the answer names not every domain' };
    return { kind: 'done', answer: results };
  });
  return inParts(outcomes);
}
