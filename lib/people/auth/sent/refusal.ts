import { boundedBody } from '@/lib/people/auth/sent/bounded-body';
import { isFormOfPanel } from '@/lib/people/auth/sent/form-encoding';
import { isOwnOrigin } from '@/lib/people/auth/origin';

/** What is answered to a request that no page of this panel sends. */
export type Refusal = { readonly status: number; readonly says: string; readonly allow?: string };

/**
 * Bytes of a form: two legal texts of 100,000 Cyrillic letters (lib/people/legal/schema.ts), and both once more in the state
 * that the form was drawn with, leave a quarter of it.
 */
const longestForm = 1024 * 1024;
/** The fields that lib/people/auth/declared-form.ts takes, and what React puts beside them. */
const mostParts = 600;
/** An e-mail address, a password, a code. */
const longestSignIn = 8 * 1024;

/** A payment with its receipt. */
const longestEvent = 64 * 1024;

const tooLong: Refusal = { status: 413, says: 'Too much was sent.' };
const unreadable: Refusal = { status: 400, says: 'Bad request: what was sent cannot be read.' };

/**
 * Looks at a request before anything of Next, React or next-auth reads its body: method, origin, kind, length, number of
 * parts, encoding. Null for one that may go on; who may do what is not asked here.
 */
export async function refusalOf(request: Request, publicUrl: string): Promise<Refusal | null> {
  const { method } = request;
  if (method === 'GET' || method === 'HEAD') return null;
  const { pathname } = new URL(request.url);
  const isSignIn = pathname.startsWith('/api/auth/');
  const isTold = /^\/api\/payments\/[a-z]+$/.test(pathname);
  const allow = pathname.startsWith('/api/') && !isSignIn && !isTold ? 'GET, HEAD' : 'GET, HEAD, POST';
  if (method !== 'POST' || !allow.endsWith(method)) return { status: 405, says: `Method not allowed.`, allow };
  if (isTold) return refusalOfEvent(request);
  return isSignIn ? refusalOfSignIn(request) : refusalOfForm(request, publicUrl);
}

async function refusalOfForm(request: Request, publicUrl: string): Promise<Refusal | null> {
  const { headers } = request;
  if (!isOfPage(headers, publicUrl))
    return { status: 403, says: 'Forbidden: this form was not sent by a page of this panel.' };
  const type = headers.get('content-type') ?? '';
  const boundary = /^multipart\/form-data;\s*boundary=(?:"([^"]{1,70})"|([^\s";]{1,70}))\s*$/i.exec(type);
  if (!boundary) return { status: 415, says: 'Unsupported media type.' };
  const body = await boundedBody(request, longestForm);
  if (!body || countUpTo(body, `--${boundary[1] ?? boundary[2]}`, mostParts + 2) > mostParts + 1) return tooLong;
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null);
  return form && isFormOfPanel(form, { isByScript: headers.has('next-action') }) ? null : unreadable;
}

/**
 * A page that was opened by another name of this machine than the configured one goes on: the action itself says to
 * its form where the panel is. Nobody else's page can have both names right.
 */
function isOfPage(headers: Headers, publicUrl: string): boolean {
  const origin = headers.get('origin') ?? '';
  return isOwnOrigin(origin, publicUrl) || (URL.canParse(origin) && new URL(origin).host === headers.get('host'));
}

/** What a payment provider tells by itself: from no page, and in JSON. */
async function refusalOfEvent(request: Request): Promise<Refusal | null> {
  const type = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (type !== 'application/json') return { status: 415, says: 'Unsupported media type.' };
  const body = await boundedBody(request, longestEvent);
  if (!body) return tooLong;
  return textOf(body) === null ? unreadable : null;
}

/** A form or a flat JSON object, as the clients of next-auth send them. */
async function refusalOfSignIn(request: Request): Promise<Refusal | null> {
  const type = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const body = await boundedBody(request, longestSignIn);
  if (!body) return tooLong;
  const text = textOf(body);
  if (text === null) return unreadable;
  if (type === 'application/json') return isFlatJson(text) ? null : unreadable;
  if (type === 'application/x-www-form-urlencoded') return isReadableForm(text) ? null : unreadable;
  return text === '' && type === '' ? null : { status: 415, says: 'Unsupported media type.' };
}

function textOf(body: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return null;
  }
}

function isReadableForm(text: string): boolean {
  const fields = [...new URLSearchParams(text)];
  return fields.length <= mostParts && fields.flat().every(isReadable);
}

function isFlatJson(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    return Object.entries(value).every(
      ([name, inner]) =>
        isReadable(name) && (typeof inner === 'boolean' || (typeof inner === 'string' && isReadable(inner))),
    );
  } catch {
    return false;
  }
}

function isReadable(text: string): boolean {
  return !/\p{Surrogate}|\0/u.test(text);
}

function countUpTo(body: Uint8Array, text: string, most: number): number {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  let count = 0;
  for (let at = bytes.indexOf(text); at >= 0 && count < most; at = bytes.indexOf(text, at + text.length)) count += 1;
  return count;
}
