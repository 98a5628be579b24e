import { declare } from '@/lib/portfolio/contacts/profiles/declare';
import { inLatin } from '@/lib/portfolio/contacts/profiles/latin';

/** A registrant of com.ua and kiev.ua, who is its administrator as well (REG.API 8.7). */
export const comUa = declare({
  ...inLatin,
  id: 'com-ua',
  group: 'com-ua',
  zones: ['com.ua', 'kiev.ua'],
  roles: ['o', 't'],
});
