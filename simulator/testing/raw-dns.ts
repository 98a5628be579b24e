/** A record as the bytes of a packet have it, read without the code that wrote them. */
export interface RawRecord {
  readonly owner: string;
  readonly type: number;
  readonly ttl: number;
  readonly data: Buffer;
}

export interface RawAnswer {
  readonly rcode: number;
  readonly answers: readonly RawRecord[];
  readonly authorities: readonly RawRecord[];
}

export function readRaw(packet: Buffer): RawAnswer {
  let offset = readName(packet, 12).end + 4;
  const section = (count: number): readonly RawRecord[] =>
    Array.from({ length: count }, () => {
      const { name, end } = readName(packet, offset);
      const length = packet.readUInt16BE(end + 8);
      offset = end + 10 + length;
      const data = packet.subarray(end + 10, offset);
      return { owner: name, type: packet.readUInt16BE(end), ttl: packet.readUInt32BE(end + 4), data };
    });
  return {
    rcode: packet.readUInt8(3) & 0xf,
    answers: section(packet.readUInt16BE(6)),
    authorities: section(packet.readUInt16BE(8)),
  };
}

/** Every byte of a name as it is, with a dot behind each label: `ru.`, and `.` for the root. */
export function readName(packet: Buffer, start: number): { readonly name: string; readonly end: number } {
  const labels: string[] = [];
  let offset = start;
  let end = 0;
  for (let length = packet.readUInt8(offset); length > 0; length = packet.readUInt8(offset)) {
    if (length >= 0xc0) {
      if (end === 0) end = offset + 2;
      offset = packet.readUInt16BE(offset) & 0x3fff;
      continue;
    }
    labels.push(packet.toString('latin1', offset + 1, offset + 1 + length));
    offset += length + 1;
  }
  return { name: `${labels.join('.')}.`, end: end === 0 ? offset + 1 : end };
}

export function writeName(name: string): Buffer {
  const labels = name
    .replace(/\.$/, '')
    .split('.')
    .filter((label) => label !== '');
  const parts = labels.map((label) => Buffer.from(`${String.fromCharCode(label.length)}${label}`, 'latin1'));
  return Buffer.concat([...parts, Buffer.alloc(1)]);
}
