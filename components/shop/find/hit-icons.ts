import type { IconName } from '@/components/ui/icons';
import type { HitKind } from '@/lib/shop/find/schema';

/** The drawing before what was found, by what it is. */
export const hitIcons: Readonly<Record<HitKind, IconName>> = {
  domain: 'domain',
  customer: 'customers',
  invoice: 'document',
  order: 'cart',
  operation: 'queue',
  action: 'chevron-right',
  page: 'list',
};
