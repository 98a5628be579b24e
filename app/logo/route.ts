import { logoPicture } from '@/lib/people/settings/queries';

export const dynamic = 'force-dynamic';

/** The reseller's logo, under a policy of its own (proxy.ts). Pages ask for each version by its own address, so a browser may keep it. */
export async function GET(request: Request): Promise<Response> {
  const picture = await logoPicture();
  if (!picture) return new Response('Not found', { status: 404 });
  const isVersion = new URL(request.url).searchParams.has('v');
  return new Response(new Uint8Array(picture.bytes), {
    headers: {
      'Content-Type': picture.type,
      'Cache-Control': isVersion ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  });
}
