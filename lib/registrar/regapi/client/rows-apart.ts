import { z } from 'zod';
import type { Sink } from './transport';
import { textEnd } from './long-json-pieces';

/** Nothing is gained by taking a shorter answer apart. */
const wholeUpTo = 1024 * 1024;
/** Characters of rows that are read together. */
const runLength = 64 * 1024;
/** No row of a list that is taken apart is longer. */
const longestRow = 1024 * 1024;

/** What comes instead of one long list's rows, once they were taken out. */
export type RowsApart = Sink & {
  /** Whether rows were taken out; until then the text is whole. */
  isApart(): boolean;
  /** How the answer began, and its length in characters, for the log. */
  head(): string;
  length(): number;
};

/**
 * Takes the rows of `answer.<list>` out of an answer while it arrives, so that its size is nobody's memory. Rows are
 * handed on before the end of the answer was seen: they count only if it turns out to be one. What then is its text is
 * the answer with the list empty; of one that is no JSON, nothing. Throws nothing, whatever comes.
 */
export function rowsApart(list: string, onRows: (rows: readonly unknown[], text: string) => void): RowsApart {
  const decoder = new TextDecoder();
  const around: string[] = [];
  let [length, isBroken] = [0, false];
  let rows: RowScan | null = null;
  let isWhole = false;

  function open(text: string): void {
    around.push(text);
    if (isWhole || length <= wholeUpTo) return;
    const begun = around.splice(0).join('');
    const start = startOfList(begun, list);
    isWhole = start === null;
    around.push(begun.slice(0, start ?? begun.length));
    if (start === null) return;
    rows = rowScan(onRows);
    scan(rows, begun.slice(start));
  }

  function scan(into: RowScan, text: string): void {
    const rest = into.take(text);
    if (rest !== null) around.push(rest);
  }

  return {
    take(chunk) {
      if (isBroken) return;
      const text = decoder.decode(chunk, { stream: true });
      length += text.length;
      try {
        if (rows) scan(rows, text);
        else open(text);
      } catch {
        isBroken = true;
      }
    },
    text: () => (isBroken ? '' : around.join('')),
    isApart: () => rows !== null,
    head: () => (around[0] ?? '').slice(0, 4_000),
    length: () => length,
  };
}

type RowScan = {
  /** Answers what follows the list, once its end was found; null before. */
  take(text: string): string | null;
};

function rowScan(onRows: (rows: readonly unknown[], text: string) => void): RowScan {
  let [pending, at, depth, comma] = ['', 0, 0, -1];
  let [isFirst, isOver] = [true, false];

  function handOn(run: string): void {
    const isBlank = run.trim() === '';
    if (isBlank && !isFirst) throw new SyntaxError('a row is missing');
    isFirst = false;
    if (!isBlank) onRows(anyList.parse(JSON.parse(`[${run}]`)), run);
  }

  function endRun(): void {
    handOn(pending.slice(0, at));
    pending = pending.slice(at + 1);
    [at, comma] = [-1, -1];
  }

  function take(text: string): string | null {
    if (isOver) return text;
    pending += text;
    for (; at < pending.length; at += 1) {
      const code = pending.charCodeAt(at);
      if (code === quote) {
        const end = textEnd(pending, at, pending.length);
        if (end === -1) break;
        at = end;
      } else if (code === openList || code === openObject) depth += 1;
      else if (code === closeList && depth === 0) {
        isOver = true;
        handOn(pending.slice(0, at));
        return pending.slice(at);
      } else if (code === closeList || code === closeObject) depth -= 1;
      else if (code === commaSign && depth === 0) {
        comma = at;
        if (at >= runLength) endRun();
      }
    }
    if (pending.length - comma > longestRow) throw new SyntaxError('a row is too long');
    return null;
  }

  return { take };
}

/** Where the list `answer.<list>` begins, behind its bracket; null where it is not in sight. */
function startOfList(text: string, list: string): number | null {
  const names: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      const end = textEnd(text, at, text.length);
      if (end === -1) return null;
      if (/^\s*:/.test(text.slice(end + 1, end + 20))) names[names.length - 1] = text.slice(at + 1, end);
      at = end;
    } else if (code === openList && names.length === 2 && names[0] === 'answer' && names[1] === list) return at + 1;
    else if (code === openList || code === openObject) names.push('');
    else if (code === closeList || code === closeObject) names.pop();
  }
  return null;
}

const anyList = z.array(z.unknown());
const quote = 0x22;
const commaSign = 0x2c;
const openList = 0x5b;
const closeList = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;
