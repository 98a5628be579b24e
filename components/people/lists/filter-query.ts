import type { SearchParams } from '@/components/ui/list-url';

/** What says where in a list one is, and nothing of what it is narrowed to. */
const places = ['page', 'after', 'before', 'changed', 'confirm', 'edit', 'tab'];

/** What a list is narrowed to and ordered by, as its address says it, always in the same order. */
export function filterQuery(params: SearchParams): string {
  const named = Object.entries(params).flatMap(([name, value]) =>
    places.includes(name) ? [] : [value ?? []].flat().flatMap((one) => (one === '' ? [] : [[name, one] as const])),
  );
  const query = new URLSearchParams(named.map(([name, value]) => [name, value]));
  query.sort();
  return query.toString().slice(0, 1000);
}
