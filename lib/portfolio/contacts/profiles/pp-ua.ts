import { declare } from '@/lib/portfolio/contacts/profiles/declare';
import { inLatin, latinRegistrant } from '@/lib/portfolio/contacts/profiles/latin';

/** A registrant of pp.ua, whose mobile phone gets the code that activates the name (REG.API 8.7). */
export const ppUa = declare({
  ...inLatin,
  id: 'pp-ua',
  group: 'pp-ua',
  zones: ['pp.ua'],
  fields: latinRegistrant.map((known) => (known.name === 'phone' ? { ...known, name: 'mobile', hint: true } : known)),
  each: { ...inLatin.each, phone: 'mobile' },
});
