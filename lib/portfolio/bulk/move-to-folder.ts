import 'server-only';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { CustomerActor, StaffActor } from '@/lib/people/access/actor';
import type { Change } from '@/lib/people/access/change';
import { newFolder } from '@/lib/portfolio/folders/new-folder';
import { createOwnFolder, moveToOwnFolder, type Moved, type NotNamed } from '@/lib/portfolio/folders/own-folders';
import {
  moveAtRegistrar,
  replaceAtRegistrar,
  type Begun,
  type NotMoved,
} from '@/lib/portfolio/folders/registrar-moves';
import { folderName } from '@/lib/portfolio/folders/schema';
import { chosenDomains } from './chosen';
import { markOf } from './folder-plan';
import { alreadyBegun, type BulkAsked } from './group-key';

type MoveAsked = BulkAsked & { readonly folder: string };

/** Puts what was shown into a folder of the customer's own, or a new one; answers how many, and which folder. */
export async function moveChosen(
  change: Change<CustomerActor>,
  { search, mark, folder, name }: Omit<MoveAsked, 'key'> & { readonly name?: string | undefined },
): Promise<Result<Moved, 'moved' | 'noName' | NotNamed>> {
  const { domains } = await chosenDomains(change.tx, change.actor, search);
  if (markOf(domains) !== mark) return fail('moved');
  const ids = domains.map(({ id }) => id);
  if (folder !== newFolder) return moveToOwnFolder(change, { domains: ids, folder });
  const named = folderName.safeParse(name ?? '');
  if (!named.success) return fail('noName');
  const made = await createOwnFolder(change, { name: named.data });
  return made.ok ? moveToOwnFolder(change, { domains: ids, folder: made.value }) : made;
}

/** Asks the registrar to put what was shown into one of its folders; or to let nothing else lie there. */
export async function moveChosenAtRegistrar(
  change: Change<StaffActor>,
  { search, mark, key, folder, replaces }: MoveAsked & { readonly replaces: boolean },
): Promise<Result<Begun, 'moved' | NotMoved>> {
  const begun = await alreadyBegun(change, key);
  if (begun) return begun.ok ? ok({ count: 0, groupId: begun.value }) : fail('moved');
  const { domains } = await chosenDomains(change.tx, change.actor, search);
  if (markOf(domains) !== mark) return fail('moved');
  const asked = { domains: domains.map(({ id }) => id), folder };
  return replaces ? replaceAtRegistrar(change, asked) : moveAtRegistrar(change, { ...asked, key });
}
