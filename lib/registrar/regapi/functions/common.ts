import { z } from 'zod';
import { id, numeric, text } from '../answer-values';
import { fn } from '../declare';
import { serviceIdentity } from '../input-values';

// The sections of the last three are empty in the reference: access and answers follow their titles.
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
  fn({
    name: 'reseller_nop',
    section: '4.2',
    access: 'partners',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject({}),
    answer: z.looseObject({ login: text }),
  }),
  fn({
    name: 'get_user_id',
    section: '4.3',
    access: 'clients',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject({}),
    /** 0 is the sandbox. */
    answer: z.looseObject({ user_id: numeric }),
  }),
  fn({
    name: 'get_service_id',
    section: '4.4',
    access: 'clients',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject(serviceIdentity),
    answer: z.looseObject({ service_id: id }),
  }),
] as const;
