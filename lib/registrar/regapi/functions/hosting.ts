import { z } from 'zod';
import { numericOrNull, text, textOrNull } from '../answer-values';
import { fn } from '../declare';
import { idInput } from '../input-values';

const theme = z.looseObject({
  /** What `theme` of service/create takes. */
  name: text,
  title: textOrNull,
  text: textOrNull,
  /** A small picture's address, and a big one's. */
  img: textOrNull,
  img_big: textOrNull,
  /** A site that shows the theme. */
  link: textOrNull,
  /** Where the theme stands in the list. */
  priority: numericOrNull,
});

export const hostingFunctions = [
  fn({
    name: 'hosting/nop',
    section: '11.1',
    access: 'clients',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject({}),
    answer: z.looseObject({}),
  }),
  fn({
    name: 'hosting/get_jelastic_refill_url',
    section: '11.2',
    access: 'partners',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject({}),
    answer: z.looseObject({ url: text }),
  }),
  fn({
    name: 'hosting/set_jelastic_refill_url',
    section: '11.3',
    access: 'partners',
    list: null,
    mutates: true,
    billing: false,
    input: z.strictObject({ url: z.string().min(1) }),
    answer: z.looseObject({}),
  }),
  fn({
    name: 'hosting/get_parallelswpb_constructor_url',
    section: '11.4',
    access: 'clients',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject({ service_id: idInput }),
    answer: z.looseObject({ url: text }),
  }),
  fn({
    name: 'hosting/get_rs_themes',
    section: '11.5',
    access: 'everyone',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject({
      servtype: z.enum(['srv_rs_joomla', 'srv_rs_wordpress']).optional(),
      /** A plan of that type, "corporate-0617". */
      subtype: z.string().optional(),
    }),
    /** Themes by name. */
    answer: z.record(z.string(), theme),
  }),
] as const;
