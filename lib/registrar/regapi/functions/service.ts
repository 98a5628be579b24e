import { serviceAccounts } from './service-accounts';
import { serviceCatalogue } from './service-catalogue';
import { serviceChanges } from './service-changes';
import { serviceReads } from './service-reads';

/** REG.API 7, in the order of the reference. */
export const serviceFunctions = [...serviceCatalogue, ...serviceReads, ...serviceChanges, ...serviceAccounts] as const;
