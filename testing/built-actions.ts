import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { DeclaredAction } from '@/testing/actions';
import { multipart, multipartType, sentByRouter } from '@/testing/hostile-bodies';
import type { Asking } from '@/testing/web';

const manifest = z.object({
  node: z.record(
    z.string(),
    z.object({ exportedName: z.string(), filename: z.string(), workers: z.record(z.string(), z.unknown()) }),
  ),
});

/** A server action as the built server knows it, with a page that takes it. */
export type BuiltAction = { readonly id: string; readonly path: string };

/** Every server action of the build, by "lib/portfolio/dns/actions.ts addRecord". */
export function builtActions(): ReadonlyMap<string, BuiltAction> {
  const { node } = manifest.parse(JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')));
  return new Map(
    Object.entries(node).map(([id, { exportedName, filename, workers }]) => [
      `${filename} ${exportedName}`,
      { id, path: pathOf(Object.keys(workers)[0] ?? '') },
    ]),
  );
}

export function targetOf(built: ReadonlyMap<string, BuiltAction>, { file, name }: DeclaredAction): BuiltAction {
  const target = built.get(`${file} ${name}`);
  if (!target) throw new Error(`${file} ${name} is not in the build`);
  return target;
}

/** A form as a page of ours with scripts sends it. */
export function byRouter({ id, path }: BuiltAction, fields: Parameters<typeof sentByRouter>[0]): Asking {
  const headers = { 'next-action': id, accept: 'text/x-component', 'content-type': multipartType };
  return { path, headers, body: multipart(sentByRouter(fields)) };
}

/** "app/(account)/contacts/[id]/page": the address of such a page. */
function pathOf(worker: string): string {
  const parts = worker
    .replace(/^app\//, '')
    .replace(/\/?page$/, '')
    .split('/');
  return `/${parts
    .filter((part) => !part.startsWith('('))
    .map((part) => (part.startsWith('[') ? 'x' : part))
    .join('/')}`;
}
