const base = 36;
const tMin = 1;
const tMax = 26;

/** The Unicode form of an A-label without its "xn--" (RFC 3492); null when it is not punycode. */
export function decodePunycode(encoded: string): string | null {
  const delimiter = encoded.lastIndexOf('-');
  const output = delimiter > 0 ? Array.from(encoded.slice(0, delimiter)) : [];
  let rest = encoded.slice(delimiter > 0 ? delimiter + 1 : 0);
  let codePoint = 128;
  let index = 0;
  let bias = 72;
  while (rest.length > 0) {
    const delta = readDelta(rest, bias);
    if (!delta) return null;
    rest = rest.slice(delta.length);
    const length = output.length + 1;
    bias = adaptBias(delta.value, length, index === 0 && codePoint === 128);
    index += delta.value;
    codePoint += Math.floor(index / length);
    index %= length;
    if (codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint <= 0xdfff)) return null;
    output.splice(index, 0, String.fromCodePoint(codePoint));
    index += 1;
  }
  return output.join('');
}

function readDelta(text: string, bias: number): { readonly value: number; readonly length: number } | null {
  let value = 0;
  let weight = 1;
  for (let at = 0, k = base; at < text.length; at += 1, k += base) {
    const digit = digitOf(text.charCodeAt(at));
    if (digit === null) return null;
    value += digit * weight;
    if (value > 0x7fffffff) return null;
    const threshold = Math.min(Math.max(k - bias, tMin), tMax);
    if (digit < threshold) return { value, length: at + 1 };
    weight *= base - threshold;
  }
  return null;
}

function digitOf(code: number): number | null {
  if (code >= 97 && code <= 122) return code - 97;
  return code >= 48 && code <= 57 ? code - 22 : null;
}

function adaptBias(delta: number, length: number, isFirst: boolean): number {
  let left = Math.floor(delta / (isFirst ? 700 : 2));
  left += Math.floor(left / length);
  let k = 0;
  for (; left > ((base - tMin) * tMax) / 2; k += base) left = Math.floor(left / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * left) / (left + 38));
}
