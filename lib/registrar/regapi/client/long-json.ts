import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import { nameAndValue, pieces } from './long-json-pieces';

/** Characters that are read before others get their turn: some milliseconds. Cutting costs more than reading. */
export const sliceLength = 2 * 1024 * 1024;

/** Answers are not deeper than this where they are long; deeper ones are read at once. */
const deepest = 6;

/**
 * Reads JSON of any length without holding up the process: long text is cut between the members of its lists and
 * objects, and others get a turn after every piece. Throws SyntaxError like JSON.parse.
 */
export function parseLongJson(text: string): Promise<unknown> {
  return parseAt(text, 0);
}

async function parseAt(text: string, depth: number): Promise<unknown> {
  if (text.length <= sliceLength || depth >= deepest) return parse(text);
  await nextTurn();
  const start = /\S/.exec(text)?.index ?? 0;
  const end = text.trimEnd().length;
  const brackets = `${text[start]}${text[end - 1]}`;
  const inside = { text, from: start + 1, to: end - 1, depth };
  if (brackets === '[]') return parseList(inside);
  if (brackets === '{}') return parseObject(inside);
  return parse(text);
}

type Inside = { readonly text: string; readonly from: number; readonly to: number; readonly depth: number };

async function parseList({ text, from, to, depth }: Inside): Promise<unknown[]> {
  const list: unknown[] = [];
  for await (const piece of pieces(text, from, to, sliceLength)) {
    const members = piece.isOne ? [await parseAt(piece.text, depth + 1)] : anyList.parse(parse(`[${piece.text}]`));
    for (const member of members) list.push(member);
  }
  return list;
}

async function parseObject({ text, from, to, depth }: Inside): Promise<Record<string, unknown>> {
  const entries: [string, unknown][] = [];
  for await (const piece of pieces(text, from, to, sliceLength)) {
    if (piece.isOne) {
      const { name, value } = nameAndValue(piece.text);
      entries.push([String(parse(name)), await parseAt(value, depth + 1)]);
    } else {
      for (const entry of Object.entries(anyObject.parse(parse(`{${piece.text}}`)))) entries.push(entry);
    }
  }
  return Object.fromEntries(entries);
}

const anyList = z.array(z.unknown());
const anyObject = z.record(z.string(), z.unknown());

const parse = (text: string): unknown => JSON.parse(text);
