import { declare } from '@/lib/portfolio/contacts/profiles/declare';
import { field } from '@/lib/portfolio/contacts/profiles/field';
import { inLatin, latinRegistrant } from '@/lib/portfolio/contacts/profiles/latin';

/** A registrant of travel, who has a number of the trade (REG.API 8.7). */
export const travel = declare({
  ...inLatin,
  id: 'travel',
  group: 'travel',
  zones: ['travel'],
  fields: [...latinRegistrant, field('travelUin', 'text', 'zone', { letters: 'latin', max: 100, hint: true })],
  once: { travel_uin: 'travelUin' },
});
