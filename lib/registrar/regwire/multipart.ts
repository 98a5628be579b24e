import { MAX_FIELDS, type FormField } from './form-field';

/** The named parts of a multipart/form-data body; parts without a name are left out. */
export function parseMultipart(body: Uint8Array, boundary: string): readonly FormField[] {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const mark = Buffer.from(`--${boundary}`);
  const fields: FormField[] = [];
  let start = bytes.indexOf(mark);
  while (start !== -1 && fields.length < MAX_FIELDS) {
    const next = bytes.indexOf(mark, start + mark.length);
    if (next === -1) break;
    const field = parsePart(bytes.subarray(start + mark.length, next));
    if (field !== undefined) fields.push(field);
    start = next;
  }
  return fields;
}

function parsePart(part: Buffer): FormField | undefined {
  const headerEnd = part.indexOf('\r\n\r\n');
  if (headerEnd === -1) return undefined;
  const name = /\bname="([^"]*)"/i.exec(part.toString('utf8', 0, headerEnd))?.[1];
  if (name === undefined) return undefined;
  const end = part.subarray(-2).toString('latin1') === '\r\n' ? part.length - 2 : part.length;
  return { name, value: part.subarray(headerEnd + 4, end) };
}
