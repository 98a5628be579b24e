import { domainChanges } from './domain-changes';
import { domainExpiring } from './domain-expiring';
import { domainHandOver } from './domain-hand-over';
import { domainLookups } from './domain-lookups';
import { domainOrders } from './domain-orders';
import { domainZones } from './domain-zones';

/** REG.API 8, in the order of the reference. */
export const domainFunctions = [
  ...domainLookups,
  ...domainOrders,
  ...domainExpiring,
  ...domainChanges,
  ...domainHandOver,
  ...domainZones,
] as const;
