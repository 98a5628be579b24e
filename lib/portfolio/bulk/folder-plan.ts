import 'server-only';
import { digest } from '@/lib/base/crypto/token';
import type { Actor, CustomerActor, StaffActor } from '@/lib/people/access/actor';
import { ownFolders, registrarFolders, type FolderView } from '@/lib/portfolio/folders/list';
import { isHere, type ChosenDomain } from './chosen';

export type PlannedMove = {
  readonly domain: ChosenDomain;
  /** Where it lies now. */
  readonly now: string | null;
  /** The registrar has it, so that it can lie in a folder there; of an own folder always. */
  readonly isHere: boolean;
};

export type FolderPlan = {
  readonly rows: readonly PlannedMove[];
  readonly folders: readonly FolderView[];
  readonly mark: string;
};

/** Where the chosen domains lie now, and where they may be put. */
export async function planMove(actor: Actor, domains: readonly ChosenDomain[]): Promise<FolderPlan> {
  const folders = await foldersOf(actor);
  const isOwn = actor.kind === 'customer';
  const nameOf = new Map(folders.map(({ id, name }) => [id, name]));
  const rows = domains.map((domain): PlannedMove => {
    const lies = isOwn ? domain.customerFolderId : domain.folderId;
    const now = lies === null ? null : (nameOf.get(lies) ?? null);
    return { domain, now, isHere: isOwn || isHere(domain) };
  });
  return { rows, folders, mark: markOf(domains) };
}

/** The same domains, wherever they lie. */
export const markOf = (domains: readonly ChosenDomain[]): string =>
  digest(JSON.stringify(domains.map(({ id, customerId }) => [id, customerId])));

const foldersOf = (actor: CustomerActor | StaffActor): Promise<readonly FolderView[]> =>
  actor.kind === 'customer' ? ownFolders(actor) : registrarFolders(actor);
