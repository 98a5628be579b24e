import { declare } from '@/lib/portfolio/contacts/profiles/declare';
import { field } from '@/lib/portfolio/contacts/profiles/field';
import { inLatin, latinRegistrant } from '@/lib/portfolio/contacts/profiles/latin';

const place = { letters: 'latin', min: 2 } as const;

/** A registrant of the zones of Kazakhstan, where the server of a site has to stand there (REG.API 8.7). */
export const kz = declare({
  ...inLatin,
  id: 'kz',
  group: 'kz',
  zones: ['kz', '*.kz', 'қаз'],
  fields: [
    ...latinRegistrant,
    field('serverState', 'text', 'zone', { ...place, max: 40, width: 'half', initial: 'KAR' }),
    field('serverCity', 'text', 'zone', { ...place, max: 40, width: 'half', initial: 'Karaganda' }),
    field('serverStreet', 'text', 'zone', { ...place, hint: true, initial: 'Chizhevskogo, 17' }),
  ],
  once: { srvloc_state: 'serverState', srvloc_city: 'serverCity', srvloc_street: 'serverStreet' },
});
