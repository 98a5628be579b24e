import { declare } from '@/lib/portfolio/contacts/profiles/declare';
import { inLatin } from '@/lib/portfolio/contacts/profiles/latin';

/** A registrant of com, net, org and all other zones without rules of their own (REG.API 8.7). */
export const gtld = declare({ ...inLatin, id: 'gtld', group: 'gtld', zones: [] });
