import { declare } from '@/lib/portfolio/contacts/profiles/declare';
import { field } from '@/lib/portfolio/contacts/profiles/field';
import { inLatin, latinRegistrant } from '@/lib/portfolio/contacts/profiles/latin';

/** A registrant of us, with the tie to the country that the registry wants (REG.API 8.7). */
export const us = declare({
  ...inLatin,
  id: 'us',
  group: 'us',
  zones: ['us'],
  fields: [
    ...latinRegistrant,
    field('usCategory', 'choice', 'zone', { choices: ['C11', 'C12', 'C21', 'C31', 'C32'], hint: true }),
    field('usPurpose', 'choice', 'zone', { choices: ['P1', 'P2', 'P3', 'P4', 'P5'] }),
  ],
  once: { RselnexusAppPurpose: 'usPurpose', RselnexusCategory: 'usCategory' },
});
