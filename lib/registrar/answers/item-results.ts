import type { ItemResult } from '@/lib/registrar/regapi/outcome';
import { asciiOf } from './same-name';

type Listed = { readonly dname: string | null };

/**
 * The answers of a list call in the order of the names that were sent. An answer is recognised by its name, or by its
 * place where it carries none; null when a name got no answer, for then nobody knows what became of it.
 */
export function resultsByName<T extends Listed>(
  names: readonly string[],
  answers: readonly ItemResult<T>[],
): readonly ItemResult<T>[] | null {
  const found = answersByName(names, answers);
  const complete = found.filter((answer) => answer !== undefined);
  return complete.length === names.length ? complete : null;
}

/** The same, with a gap where a name got no answer. */
export function answersByName<T extends Listed>(
  names: readonly string[],
  answers: readonly ItemResult<T>[],
): readonly (ItemResult<T> | undefined)[] {
  const named = new Map<string, ItemResult<T>>();
  for (const answer of answers) {
    const name = nameOf(answer);
    if (name !== null) named.set(name, answer);
  }
  return names.map((name, index) => named.get(name) ?? unnamed(answers[index]));
}

/** The same of services, by the registrar's number of each. */
export function answersByService<T extends { readonly service_id: number | null }>(
  serviceIds: readonly number[],
  answers: readonly ItemResult<T>[],
): readonly (ItemResult<T> | undefined)[] {
  const numbered = new Map<number, ItemResult<T>>();
  for (const answer of answers) {
    const serviceId = numberOf(answer);
    if (serviceId !== null) numbered.set(serviceId, answer);
  }
  return serviceIds.map((serviceId, index) => {
    const answer = answers[index];
    return numbered.get(serviceId) ?? (answer && numberOf(answer) === null ? answer : undefined);
  });
}

function numberOf<T extends { readonly service_id: number | null }>(answer: ItemResult<T>): number | null {
  if (answer.ok) return answer.item.service_id;
  const written = Number(answer.params['service_id'] ?? Number.NaN);
  return Number.isSafeInteger(written) ? written : null;
}

function unnamed<T extends Listed>(answer: ItemResult<T> | undefined): ItemResult<T> | undefined {
  return answer && nameOf(answer) === null ? answer : undefined;
}

/** The name that an answer is about, in ASCII; null where it carries none. */
export function nameOf<T extends Listed>(answer: ItemResult<T>): string | null {
  const written = answer.ok ? answer.item.dname : (answer.params['dname'] ?? answer.params['domain_name']);
  return typeof written === 'string' ? asciiOf(written) : null;
}
