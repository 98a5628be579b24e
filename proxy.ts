import { NextResponse, type NextRequest } from 'next/server';
import { askedPathHeader } from '@/lib/people/auth/asked-path';
import { isReadableAddress } from '@/lib/people/auth/readable-address';
import { refusalOf } from '@/lib/people/auth/sent/refusal';
import { env } from '@/lib/base/env/env';

/**
 * Adds what protects the browser, and answers what no page of ours sends before anything else reads it. It decides
 * nothing about who may do what: that is checked where data is read.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const asked = `${request.nextUrl.pathname}${request.nextUrl.search}`;
  if (!isReadableAddress(asked)) return new NextResponse('Bad request: the address cannot be read.', { status: 400 });
  const refusal = await refusalOf(request, env.PUBLIC_URL);
  if (refusal) {
    const headers = refusal.allow === undefined ? {} : { Allow: refusal.allow };
    return new NextResponse(refusal.says, { status: refusal.status, headers });
  }
  const nonce = btoa(crypto.randomUUID());
  const policy = request.nextUrl.pathname === picture ? picturePolicy : contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set(askedPathHeader, asked);
  // Next reads the nonce for its own scripts from here.
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  if (env.PUBLIC_URL.startsWith('https:')) response.headers.set('Strict-Transport-Security', 'max-age=31536000');
  return response;
}

export const config = {
  // Next answers these itself; everything else, a page that is not there too, can be sent an action.
  matcher: ['/((?!_next/static/|_next/image(?:$|/)).*)'],
};

/** What the owner put here, app/logo: even opened by itself it fetches and runs nothing. */
const picture = '/logo';
const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

function contentSecurityPolicy(nonce: string): string {
  const isDevelopment = env.NODE_ENV === 'development';
  // React rebuilds server stack traces with eval, in development alone.
  const scripts = `'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`;
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    // Base UI places menus and tooltips by style attributes, which cannot carry a nonce and cannot run anything.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    isDevelopment ? "connect-src 'self' ws:" : "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
