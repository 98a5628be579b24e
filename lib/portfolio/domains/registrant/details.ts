import 'server-only';
import { callOptionsOf, type OperationContext, type OperationItem } from '@/lib/queue/engine/define';
import { answersByName } from '@/lib/registrar/answers/item-results';
import { readList } from '@/lib/registrar/answers/read-list';
import type { Outcome } from '@/lib/registrar/regapi/outcome';

type Named = { readonly asciiName: string };

/** What the registrar shows of a domain: contact fields and flags by their names (REG.API 7.10). */
export type DomainDetails = Readonly<Record<string, unknown>>;

/** Reads service/get_details of all as one list, one answer each. */
export async function detailsOfAll(
  items: readonly OperationItem<Named>[],
  { regapi }: Pick<OperationContext, 'regapi'>,
): Promise<readonly Outcome<DomainDetails>[]> {
  const options = callOptionsOf(items);
  return readList(items, async (part): Promise<Outcome<ReturnType<typeof answersByName<Detailed>>>> => {
    const names = part.map(({ input }) => input.asciiName);
    const services = names.map((dname) => ({ dname, servtype: 'domain' }));
    const outcome = await regapi.service.get_details({ services }, options);
    if (outcome.kind !== 'done') return outcome;
    return { kind: 'done', answer: answersByName(names, outcome.answer.services) };
  }).then((found) => found.map((one) => (one.kind === 'done' ? { kind: 'done', answer: one.answer.details } : one)));
}

type Detailed = { readonly dname: string | null; readonly details: DomainDetails };

/** A flag of the details; null where they do not say. */
export function flagIn(details: DomainDetails, name: string): boolean | null {
  const value = details[name];
  if (value === 1 || value === true || value === '1') return true;
  return value === 0 || value === false || value === '0' ? false : null;
}
