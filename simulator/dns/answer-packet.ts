import { settleWorld } from '../rules/settle';
import type { World } from '../world/world';
import { isResponse, readQuery, refuseUnread, udpLimit, writeReply, type Query } from './message';
import { RECORD_TYPES } from './record-set';
import { answerQuestion, emptyReply, RCODES, type Reply } from './reply';

const CLASS_IN = 1;
/** Zone transfers, and what a mailbox or another class would be. */
const UNSERVED_TYPES: ReadonlySet<number> = new Set([RECORD_TYPES.OPT, 249, 250, 251, 252, 253, 254]);

/** Where the answers are given: over UDP they must fit, and the registrar's name servers have this address. */
export interface Place {
  readonly address: string;
  readonly isUdp: boolean;
}

const MAX_PACKET = 65_535;

/** The answer to a packet; undefined when none is due. */
export function answerPacket(packet: Buffer, world: World, { address, isUdp }: Place): Buffer | undefined {
  if (isResponse(packet)) return undefined;
  const query = readQuery(packet);
  if (query === undefined) return refuseUnread(packet, RCODES.FORMERR);
  const refused = refusalOf(query);
  const reply = refused === undefined ? tryAnswer(query, world, address) : emptyReply(refused);
  return writeReply(query, reply, isUdp ? udpLimit(query) : MAX_PACKET);
}

function refusalOf(query: Query): number | undefined {
  if (query.opcode !== 0) return RCODES.NOTIMP;
  if (query.edns !== null && query.edns.version !== 0) return RCODES.BADVERS;
  return query.class === CLASS_IN && !UNSERVED_TYPES.has(query.type) ? undefined : RCODES.REFUSED;
}

/** A bug must cost one answer, not the server. */
function tryAnswer({ name, type, edns }: Query, world: World, address: string): Reply {
  try {
    settleWorld(world);
    return answerQuestion({ name, type, wantsProof: edns?.wantsProof === true }, world, address);
  } catch (error) {
    console.error(error);
    return emptyReply(RCODES.SERVFAIL);
  }
}
