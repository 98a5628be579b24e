/** Names here are absolute, in punycode and lower case, without the trailing dot; the root is the empty text. */

/** The name as a packet holds it, uncompressed: what signatures and digests are made over too. */
export function wireName(name: string): Buffer {
  const parts = labelsOf(name).flatMap((label) => {
    const bytes = Buffer.from(label, 'latin1');
    return [Buffer.from([bytes.length]), bytes];
  });
  return Buffer.concat([...parts, Buffer.from([0])]);
}

export function labelsOf(name: string): readonly string[] {
  return name === '' ? [] : name.split('.');
}

export function parentOf(name: string): string {
  return labelsOf(name).slice(1).join('.');
}

export function childOf(label: string, parent: string): string {
  return parent === '' ? label : `${label}.${parent}`;
}

export function isWithin(name: string, origin: string): boolean {
  return origin === '' || name === origin || name.endsWith(`.${origin}`);
}

/** From the name just below the origin down to the name itself; empty for the origin. */
export function pathBelow(origin: string, name: string): readonly string[] {
  const labels = labelsOf(name);
  const below = labels.length - labelsOf(origin).length;
  return Array.from({ length: below }, (_, index) => labels.slice(below - 1 - index).join('.'));
}
