import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect } from 'node:net';
import { decode, encode, type Answer, type DecodedPacket, type RecordType } from 'dns-packet';

interface Asking {
  readonly type?: RecordType;
  readonly transport?: 'udp' | 'tcp';
  /** EDNS with this size for answers. */
  readonly udpSize?: number;
  readonly wantsProof?: boolean;
}

/** An answer of the server with its bytes; the types of dns-packet do not know that packets have an rcode. */
export interface DnsAnswer {
  readonly packet: DecodedPacket;
  readonly bytes: Buffer;
  readonly rcode: number;
  readonly isAuthoritative: boolean;
  readonly isTruncated: boolean;
  readonly answers: readonly Answer[];
  readonly authorities: readonly Answer[];
  readonly additionals: readonly Answer[];
}

/** Asks as a resolver does, over a real socket. */
export async function askDns(port: number, name: string, asking: Asking = {}): Promise<DnsAnswer> {
  const { type = 'A', transport = 'udp', wantsProof = false, udpSize } = asking;
  const option: Answer = {
    type: 'OPT',
    name: '.',
    udpPayloadSize: udpSize ?? 1232,
    extendedRcode: 0,
    ednsVersion: 0,
    flags: wantsProof ? 0x8000 : 0,
    flag_do: wantsProof,
    options: [],
  };
  const additionals = wantsProof || udpSize !== undefined ? [option] : [];
  const bytes = await exchange(
    port,
    encode({ type: 'query', id: 7, questions: [{ type, name }], additionals }),
    transport,
  );
  return readAnswer(bytes);
}

export async function exchange(port: number, packet: Buffer, transport: 'udp' | 'tcp' = 'udp'): Promise<Buffer> {
  return transport === 'udp' ? overUdp(port, packet) : overTcp(port, packet);
}

function readAnswer(bytes: Buffer): DnsAnswer {
  const packet = decode(bytes);
  return {
    packet,
    bytes,
    rcode: bytes.readUInt8(3) & 0xf,
    isAuthoritative: packet.flag_aa,
    isTruncated: packet.flag_tc,
    answers: packet.answers ?? [],
    authorities: packet.authorities ?? [],
    additionals: packet.additionals ?? [],
  };
}

async function overUdp(port: number, packet: Buffer): Promise<Buffer> {
  const socket = createSocket('udp4');
  try {
    socket.send(packet, port, '127.0.0.1');
    const [bytes]: unknown[] = await once(socket, 'message');
    return Buffer.isBuffer(bytes) ? bytes : Buffer.alloc(0);
  } finally {
    socket.close();
  }
}

async function overTcp(port: number, packet: Buffer): Promise<Buffer> {
  const socket = connect(port, '127.0.0.1');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(packet.length);
  socket.write(Buffer.concat([length, packet]));
  let received = Buffer.alloc(0);
  for await (const chunk of socket) {
    received = Buffer.concat([received, Buffer.from(chunk)]);
    if (received.length >= 2 && received.length >= 2 + received.readUInt16BE(0)) break;
  }
  socket.destroy();
  return received.subarray(2);
}
