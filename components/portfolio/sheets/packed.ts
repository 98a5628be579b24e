/** A larger file is no list of domains; its text would be too long for a form. */
const mostBytes = 4_000_000;

/** The bytes of a file as gzip in base64; empty without a file, and a text that no form takes for one that is too large. */
export async function packed(file: File | undefined): Promise<string> {
  if (!file) return '';
  if (file.size > mostBytes) return '-'.repeat(900_001);
  const stream = file.stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  // Argument by argument a large file would be more than a function takes.
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
