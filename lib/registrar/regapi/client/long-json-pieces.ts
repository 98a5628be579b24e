import { setImmediate as nextTurn } from 'node:timers/promises';

/** A run of whole members of a list or an object, or one long member alone. */
export type Piece = { readonly text: string; readonly isOne: boolean };

/**
 * Cuts the inside of a list or an object between its members, into runs of about `length` characters; a member longer
 * than that comes alone. Checks brackets and quotes, nothing else: what reads the pieces finds out the rest.
 */
export async function* pieces(text: string, from: number, to: number, length: number): AsyncGenerator<Piece> {
  let begin = from;
  let memberBegin = from;
  for await (const at of memberEnds(text, from, to, length)) {
    const isLong = at - memberBegin > length;
    const isRun = !isLong && (at === to || at - begin > length);
    if (isLong && memberBegin > begin) yield run(text, begin, memberBegin - 1, true);
    if (isLong) yield { text: text.slice(memberBegin, at), isOne: true };
    if (isRun) yield run(text, begin, at, begin > from);
    memberBegin = at + 1;
    if (isLong || isRun) begin = memberBegin;
  }
}

// Only a list or an object without members may have nothing between its commas.
function run(text: string, begin: number, end: number, isLater: boolean): Piece {
  const piece = text.slice(begin, end);
  if (isLater && piece.trim() === '') throw new SyntaxError('a member is missing');
  return { text: piece, isOne: false };
}

/** The name of an object's member, still in quotes, and its value. */
export function nameAndValue(member: string): { readonly name: string; readonly value: string } {
  const start = member.search(/\S/);
  if (member[start] !== '"') throw new SyntaxError('a member has no name');
  const end = endOfText(member, start, member.length) + 1;
  const colon = member.indexOf(':', end);
  if (colon === -1 || member.slice(end, colon).trim() !== '') throw new SyntaxError('a member has no value');
  return { name: member.slice(start, end), value: member.slice(colon + 1) };
}

/** Where the members end: the commas between them, and `to`. */
async function* memberEnds(text: string, from: number, to: number, length: number): AsyncGenerator<number> {
  let depth = 0;
  let turnAt = from + length;
  for (let at = from; at < to; at += 1) {
    if (at >= turnAt) {
      turnAt = at + length;
      await nextTurn();
    }
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfText(text, at, to);
    else if (opens.has(code)) depth += 1;
    else if (closes.has(code)) depth -= 1;
    else if (code === comma && depth === 0) yield at;
    if (depth < 0) throw new SyntaxError(`a bracket too many at ${at}`);
  }
  if (depth > 0) throw new SyntaxError('a bracket is not closed');
  yield to;
}

function endOfText(text: string, at: number, to: number): number {
  const end = textEnd(text, at, to);
  if (end === -1) throw new SyntaxError('a text is not closed');
  return end;
}

/** Where the text that begins with the quote at `at` ends; -1 where it does not end before `to`. */
export function textEnd(text: string, at: number, to: number): number {
  for (let end = text.indexOf('"', at + 1); end !== -1 && end < to; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === backslash) escapes += 1;
    if (escapes % 2 === 0) return end;
  }
  return -1;
}

const quote = 0x22;
const comma = 0x2c;
const backslash = 0x5c;
const opens: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const closes: ReadonlySet<number> = new Set([0x5d, 0x7d]);
