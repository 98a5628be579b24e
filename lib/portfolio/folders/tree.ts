import { fail, ok, type Result } from '@/lib/base/values/result';

/** In characters, with the names of the folders that it lies in. */
export const longestFolderName = 100;

type Named = { readonly id: string; readonly name: string };

/** A folder in its place: after the one it lies in, with the folders of its own after it. */
export type Branch<Folder> = {
  readonly folder: Folder;
  /** Of how many folders it is inside. */
  readonly depth: number;
  /** Name of the folder that it lies in; empty at the top. */
  readonly above: string;
  /** What it is called there. */
  readonly label: string;
  /** Whether folders lie in it. */
  readonly isParent: boolean;
};

/** Folders as a tree by the slashes of their names; one whose outer folder is not there keeps its whole name. */
export function treeOf<Folder extends Named>(folders: readonly Folder[]): readonly Branch<Folder>[] {
  const known = new Map(folders.map((folder) => [keyOf(folder.name), folder]));
  const inner = new Map<Folder | null, Omit<Branch<Folder>, 'depth' | 'isParent'>[]>();
  for (const folder of folders) {
    const parts = partsOf(folder.name);
    const cut = parts.findLastIndex((_, at) => at > 0 && known.has(keyOf(parts.slice(0, at).join('/'))));
    const outer = cut < 1 ? null : (known.get(keyOf(parts.slice(0, cut).join('/'))) ?? null);
    const label = outer ? parts.slice(cut).join('/') : folder.name;
    const branch = { folder, above: outer?.name ?? '', label };
    inner.set(outer, [...(inner.get(outer) ?? []), branch]);
  }
  const below = (outer: Folder | null, depth: number): readonly Branch<Folder>[] =>
    (inner.get(outer) ?? []).flatMap((branch) => [
      { ...branch, depth, isParent: inner.has(branch.folder) },
      ...below(branch.folder, depth + 1),
    ]);
  return below(null, 0);
}

/** The folders that lie in one, however deep. */
export const within = <Folder extends Named>(folders: readonly Folder[], name: string): readonly Folder[] =>
  folders.filter((folder) => isWithin(folder.name, name));

/** What a folder is to be called, and the id of the folder that it is to lie in; none or empty at the top. */
export type FolderNamed = { readonly name: string; readonly inside?: string | undefined };

/** The whole name that it gets there. */
export function wholeName(
  folders: readonly Named[],
  { name, inside = '' }: FolderNamed,
): Result<string, 'notFound' | 'tooLong'> {
  const outer = folders.find(({ id }) => id === inside);
  if (inside !== '' && !outer) return fail('notFound');
  const whole = outer ? `${outer.name}/${name}` : name;
  return whole.length > longestFolderName ? fail('tooLong') : ok(whole);
}

export type NotRenamed = 'taken' | 'tooLong' | 'insideItself';

/** What a new name of one folder makes of it and of those in it; `taken` holds every other name, in any letters. */
export function renamings<Folder extends Named>(
  folder: Folder,
  folders: readonly Folder[],
  { newName, taken }: { readonly newName: string; readonly taken: readonly string[] },
): Result<readonly { readonly folder: Folder; readonly newName: string }[], NotRenamed> {
  if (isWithin(newName, folder.name)) return fail('insideItself');
  const moved = [folder, ...within(folders, folder.name)];
  const depth = partsOf(folder.name).length;
  const renamed = moved.map((one) => ({
    folder: one,
    newName: [newName, ...partsOf(one.name).slice(depth)].join('/'),
  }));
  if (renamed.some((one) => one.newName.length > longestFolderName)) return fail('tooLong');
  const stays = new Set(taken.map(keyOf));
  return renamed.some((one) => stays.has(keyOf(one.newName))) ? fail('taken') : ok(renamed);
}

const isWithin = (name: string, outer: string): boolean => keyOf(name).startsWith(`${keyOf(outer)}/`);

/** Two names of one key are the same folder. */
export const keyOf = (name: string): string => partsOf(name).join('/').toLowerCase();

/** `Clients / Shops` lies in `Clients`. */
function partsOf(name: string): readonly string[] {
  const parts = name.split('/').map((part) => part.trim());
  return parts.every((part) => part !== '') ? parts : [name];
}
