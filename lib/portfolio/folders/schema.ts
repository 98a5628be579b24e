import { z } from 'zod';
import { plainText } from '@/lib/base/values/plain-text';
import { bounded, idText, text } from '@/lib/base/values/text';

/** As many as a list beside a table can show. */
export const mostFolders = 200;

/** As many domains as are named one by one. */
export const mostMoved = 500;

export const folderName = text({ min: 1, max: 100 })
  .transform((typed) => plainText(typed).replaceAll(/\s+/g, ' ').trim())
  .pipe(z.string().min(1));

export const createFolderForm = z.object({ name: folderName });
export const renameFolderForm = z.object({ folderId: idText, name: folderName });
export const removeFolderForm = z.object({ folderId: idText });

const idsOf = (typed: string) => [...new Set(typed.split('.').filter((id) => id !== ''))];

/** Ids of domains as one word, with dots between them; `folder` is an id, or `none`. */
export const moveToFolderForm = z.object({
  domains: bounded(mostMoved * 65)
    .transform(idsOf)
    .pipe(z.array(idText).min(1).max(mostMoved)),
  folder: idText,
});
