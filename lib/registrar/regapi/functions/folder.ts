import { z } from 'zod';
import { idOrNull, numericOrNull, textOrNull } from '../answer-values';
import { fn } from '../declare';
import { flagInput, folderIdentity, idInput, serviceList } from '../input-values';
import { itemResult, listOf } from '../items';

const listed = z
  .looseObject({ service_id: idOrNull, servtype: textOrNull, domain_name: textOrNull, dname: textOrNull })
  .transform(({ domain_name, ...service }) => ({ ...service, dname: service.dname ?? domain_name }));

const content = z.looseObject({
  /** The services that were named, each with its result. */
  services: listOf(itemResult(listed)),
  /** What lies in the folder afterwards. */
  folder_content: listOf(listed),
});

const membership = {
  access: 'everyone',
  list: 'services',
  mutates: true,
  billing: false,
  input: z.strictObject({ ...folderIdentity, ...serviceList, return_folder_contents: flagInput.optional() }),
  answer: content,
} as const;

export const folderFunctions = [
  fn({
    name: 'folder/nop',
    section: '12.1',
    access: 'everyone',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject(folderIdentity),
    answer: z.looseObject({ id: numericOrNull, name: textOrNull }),
  }),
  fn({
    name: 'folder/create',
    section: '12.2',
    access: 'everyone',
    list: null,
    mutates: true,
    billing: false,
    input: z.strictObject({ folder_name: z.string().min(1) }),
    answer: z.looseObject({}),
  }),
  fn({
    name: 'folder/remove',
    section: '12.3',
    access: 'everyone',
    list: null,
    mutates: true,
    billing: false,
    input: z.strictObject(folderIdentity),
    answer: z.looseObject({}),
  }),
  fn({
    name: 'folder/rename',
    section: '12.4',
    access: 'everyone',
    list: null,
    mutates: true,
    billing: false,
    input: z.strictObject({ ...folderIdentity, new_folder_name: z.string().min(1) }),
    answer: content,
  }),
  fn({
    name: 'folder/get_services',
    section: '12.5',
    access: 'everyone',
    list: null,
    mutates: false,
    billing: false,
    input: z.strictObject(folderIdentity),
    answer: content,
  }),
  fn({ ...membership, name: 'folder/add_services', section: '12.6' }),
  fn({ ...membership, name: 'folder/remove_services', section: '12.7' }),
  fn({ ...membership, name: 'folder/replace_services', section: '12.8', uncut: true }),
  fn({
    ...membership,
    name: 'folder/move_services',
    section: '12.9',
    input: z.strictObject({
      ...folderIdentity,
      new_folder_id: idInput.optional(),
      new_folder_name: z.string().optional(),
      ...serviceList,
      return_folder_contents: flagInput.optional(),
    }),
  }),
] as const;
