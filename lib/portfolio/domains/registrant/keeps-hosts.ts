import { contactGroupOf } from '@/lib/portfolio/contacts/profiles/declarations';
import { isGeneric } from './sets';

/** Whether the registry of a zone keeps name servers inside its names as things of their own (REG.API 8.17: international ones). */
export const keepsHosts = (tld: string): boolean => isGeneric(tld) && contactGroupOf(tld) === 'gtld';
