import { byteStream } from '@/lib/base/values/byte-stream';
import { archiveOf } from '@/lib/money/documents/archive';
import { archiveInput } from '@/lib/money/documents/schema';
import type { Actor } from '@/lib/people/access/actor';

/** Papers as one file; where there are none, or too many for one, the list says so. */
export async function archiveResponse(
  actor: Actor,
  { url }: Request,
  listOf: (search: { readonly archive: string }) => string,
): Promise<Response> {
  const wanted = archiveInput.safeParse(Object.fromEntries(new URL(url).searchParams));
  const archive = wanted.success ? await archiveOf(actor, wanted.data) : ({ ok: false, error: 'none' } as const);
  if (!archive.ok)
    return new Response(null, { status: 303, headers: { location: `${listOf({ archive: archive.error })}#archive` } });
  const { name, parts } = archive.value;
  return new Response(byteStream(parts), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    },
  });
}
