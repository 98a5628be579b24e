import type { Searched } from '@/components/portfolio/bulk/selection';

/** So few are changed one by one: three names are just three rows. */
const fewest = 4;

/** Whether rows of a list can be ticked. */
export function isSelectable(total: number, { q, show, folder = '', tag = '' }: Searched): boolean {
  return total >= fewest || (total > 0 && (q !== '' || show !== 'all' || folder !== '' || tag !== ''));
}
