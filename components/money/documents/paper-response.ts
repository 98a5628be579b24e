import type { PaperFile } from '@/lib/money/documents/queries';

/** A paper as a file of a type; nothing for whoever may not have it. */
export function paperResponse(file: PaperFile | null, type: string): Response {
  if (!file) return new Response('Not found', { status: 404 });
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${file.name}"`,
      'cache-control': 'private, no-store',
    },
  });
}
