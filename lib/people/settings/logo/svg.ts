import { fail, ok, type Result } from '@/lib/base/values/result';
import type { NotAPicture, Picture } from './picture';
import { isHarmless, keptAttributes, shapes, wrappers } from './svg-words';

/** What is left out with all that it holds: notes of drawing programs. */
const notes = /^(?:metadata|(?:sodipodi|inkscape|rdf|cc|dc|i|x|graph|ns\d*):[\w-]+)$/;
const deepest = 60;

/**
 * A drawing made anew of the shapes and attributes that are known, tag by tag. Whatever else there is (scripts, events,
 * animations, links, pictures within it, entities) is refused by its name: to leave it out would change the drawing.
 */
export function readSvg(bytes: Buffer): Result<Picture, NotAPicture> {
  const text = decoded(bytes);
  if (text === null) return fail({ code: 'notAPicture' });
  const open: string[] = [];
  const written: string[] = [];
  let size: Size | null = null;
  let skipsTo = -1;
  for (const token of tokensOf(text)) {
    if (token.kind === 'wrong') return token.what === '' ? fail({ code: 'notAPicture' }) : active(token.what);
    if (token.kind === 'text') {
      if (skipsTo < 0 && isWritten(open.at(-1)) && token.text.trim() !== '') {
        if (open.at(-1) === 'style' && !isHarmless(token.text)) return active('style');
        written.push(token.text);
      }
      continue;
    }
    const { name, attributes, isEnd, isEmpty } = token;
    if (isEnd) {
      if (open.pop() !== name) return fail({ code: 'notAPicture' });
      if (skipsTo < 0) written.push(`</${name}>`);
      else if (open.length === skipsTo) skipsTo = -1;
      continue;
    }
    if (open.length === 0 && (name !== 'svg' || size)) return fail({ code: 'notAPicture' });
    if (open.length > deepest) return fail({ code: 'notAPicture' });
    if (skipsTo < 0 && notes.test(name)) skipsTo = open.length;
    if (skipsTo < 0) {
      if (!shapes.has(name) && !wrappers.has(name)) return active(name);
      const own = attributesOf(attributes);
      if (!own.ok) return own;
      size ??= sizeOf(own.value);
      if (!size) return fail({ code: 'noSize' });
      const root = open.length === 0 ? ' xmlns="http://www.w3.org/2000/svg"' : '';
      written.push(
        `<${name}${root}${own.value.map(([key, value]) => ` ${key}="${value}"`).join('')}${isEmpty ? '/' : ''}>`,
      );
    }
    if (!isEmpty) open.push(name);
    else if (open.length === skipsTo) skipsTo = -1;
  }
  if (!size || open.length > 0) return fail({ code: 'notAPicture' });
  return ok({ type: 'image/svg+xml', bytes: Buffer.from(written.join('')), ...size });
}

type Size = Pick<Picture, 'width' | 'height'>;
type Attribute = readonly [name: string, value: string];

const active = (what: string) => fail({ code: 'active' as const, what: what.slice(0, 40) });
const isWritten = (name: string | undefined) => name !== undefined && wrappers.has(name);

function decoded(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

type Token =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'tag';
      readonly name: string;
      readonly attributes: string;
      readonly isEnd: boolean;
      readonly isEmpty: boolean;
    }
  /** `what` is the name of what is refused; empty: it cannot be read. */
  | { readonly kind: 'wrong'; readonly what: string };

const tag = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
/** Without entities of its own. */
const plainType = /<!DOCTYPE\s[^[\]<>]{0,300}>/iy;
const entity = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,6}|#x[0-9a-fA-F]{1,5});)/;

function* tokensOf(text: string): Generator<Token> {
  for (let at = 0; at < text.length;) {
    const next = text.indexOf('<', at);
    const between = text.slice(at, next < 0 ? text.length : next);
    if (entity.test(between)) return yield { kind: 'wrong', what: 'ENTITY' };
    if (between !== '') yield { kind: 'text', text: between };
    if (next < 0) return;
    const skipped = skippedAt(text, next);
    if (skipped === -1) return yield { kind: 'wrong', what: '' };
    if (skipped > 0) {
      at = skipped;
      continue;
    }
    const [, instruction] = /^<[!?]\s*([\w[-]{1,40})/.exec(text.slice(next, next + 60)) ?? [];
    if (instruction !== undefined) return yield { kind: 'wrong', what: instruction };
    tag.lastIndex = next;
    const found = tag.exec(text);
    if (!found) return yield { kind: 'wrong', what: '' };
    const [whole, slash, name = '', attributes = '', empty] = found;
    yield { kind: 'tag', name, attributes, isEnd: slash === '/', isEmpty: empty === '/' };
    at = next + whole.length;
  }
}

/** Where a comment, a declaration or a plain document type that begins here ends; 0 where none does, -1 where it never ends. */
function skippedAt(text: string, from: number): number {
  plainType.lastIndex = from;
  if (plainType.test(text)) return plainType.lastIndex;
  const end = text.startsWith('<!--', from) ? '-->' : text.startsWith('<?xml ', from) ? '?>' : null;
  if (end === null) return 0;
  const at = text.indexOf(end, from);
  return at < 0 ? -1 : at + end.length;
}

function attributesOf(text: string): Result<readonly Attribute[], NotAPicture> {
  const own: Attribute[] = [];
  for (const [, name = '', double, single] of text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const value = double ?? single ?? '';
    const plain = name.toLowerCase();
    if (plain.startsWith('on') || entity.test(value)) return active(name);
    if (plain === 'href' || plain === 'xlink:href') {
      if (!/^#[\w.-]+$/.test(value)) return active(name);
      own.push(['href', value]);
      continue;
    }
    if (!keptAttributes.has(name)) continue;
    if (!isHarmless(value)) return active(name);
    own.push([name, value.replaceAll('"', '&quot;')]);
  }
  return ok(own);
}

function sizeOf(attributes: readonly Attribute[]): Size | null {
  const of = (name: string) => attributes.find(([key]) => key === name)?.[1] ?? '';
  const [, , viewWidth, viewHeight] = of('viewBox')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [width, height] = [viewWidth ?? Number.parseFloat(of('width')), viewHeight ?? Number.parseFloat(of('height'))];
  return width > 0 && height > 0 && width / height < 20 && height / width < 20 ? { width, height } : null;
}
