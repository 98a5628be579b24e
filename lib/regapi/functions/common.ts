import { z } from 'zod';
import { numeric, text } from '../answer-values';
import { fn } from '../declare';

export const commonFunctions = [
  fn({
    name: 'nop',
    section: '4.1',
    access: 'clients',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject({}),
    answer: z.looseObject({ login: text, user_id: numeric }),
  }),
] as const;
