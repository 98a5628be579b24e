import type { World } from '../world/world';
import { nothingAt, typesAt } from './denial';
import { findZone } from './find-zone';
import { childOf, isWithin, parentOf, pathBelow } from './name';
import { findSet, RECORD_TYPES, type RecordSet } from './record-set';
import type { ServedZone } from './served-zone';
import { signatures } from './signature';

export const RCODES = { NOERROR: 0, FORMERR: 1, SERVFAIL: 2, NXDOMAIN: 3, NOTIMP: 4, REFUSED: 5, BADVERS: 16 } as const;

export interface Reply {
  readonly rcode: number;
  readonly isAuthoritative: boolean;
  readonly answers: readonly RecordSet[];
  readonly authorities: readonly RecordSet[];
  readonly additionals: readonly RecordSet[];
}

export interface Question {
  /** In lower case, without the trailing dot. */
  readonly name: string;
  readonly type: number;
  /** Whether the asker wants signatures (the DO bit). */
  readonly wantsProof: boolean;
}

const MAX_CHAIN = 8;

/** What the registrar's servers, and those of the registries, answer (RFC 1034 4.3.2, RFC 4035 3.1). */
export function answerQuestion(question: Question, world: World, address: string): Reply {
  const zone = findZone(question.name, question.type, world, address);
  return new Lookup(zone, question, world).at(question.name, []);
}

export function emptyReply(rcode: number): Reply {
  return { rcode, isAuthoritative: false, answers: [], authorities: [], additionals: [] };
}

/** A question to one zone: the same for every name of a chain of aliases. */
class Lookup {
  private readonly zone: ServedZone;
  private readonly question: Question;
  private readonly world: World;

  constructor(zone: ServedZone, question: Question, world: World) {
    this.zone = zone;
    this.question = question;
    this.world = world;
  }

  at(name: string, visited: readonly string[]): Reply {
    for (const step of pathBelow(this.zone.origin, name)) {
      const sets = this.zone.at(step);
      if (sets === undefined) return this.missing(name, step, visited);
      const isParentsOwn = step === name && this.question.type === RECORD_TYPES.DS;
      const servers = findSet(sets, RECORD_TYPES.NS);
      if (servers !== undefined && !isParentsOwn) return this.referral(step, sets, servers);
    }
    return this.found(name, this.zone.at(name) ?? [], visited);
  }

  private found(name: string, sets: readonly RecordSet[], visited: readonly string[], wildcard?: string): Reply {
    const { type } = this.question;
    const virtual = this.isSecure() && type === RECORD_TYPES.NSEC ? [typesAt(this.zone, name, sets)] : [];
    const wanted = [...sets, ...virtual].filter((set) => set.type === type || type === RECORD_TYPES.ANY);
    if (wanted.length > 0)
      return this.reply(
        wanted.flatMap((set) => this.signed(set, wildcard)),
        [],
      );
    const alias = findSet(sets, RECORD_TYPES.CNAME);
    if (alias !== undefined) return this.follow(name, alias, visited, wildcard);
    const proof = this.isSecure() ? this.signed(typesAt(this.zone, wildcard ?? name, sets)) : [];
    return this.reply([], [...this.signed(this.zone.soa), ...proof]);
  }

  /** An alias, and what it leads to as long as that is in the zone. */
  private follow(name: string, alias: RecordSet, visited: readonly string[], wildcard?: string): Reply {
    const answers = this.signed(alias, wildcard);
    const target = readName(alias);
    const isHere = isWithin(target, this.zone.origin) && this.question.type !== RECORD_TYPES.DS;
    if (!isHere || visited.length >= MAX_CHAIN || [name, ...visited].includes(target)) return this.reply(answers, []);
    const rest = this.at(target, [name, ...visited]);
    return { ...rest, isAuthoritative: true, answers: [...answers, ...rest.answers] };
  }

  /** `step` is the first name on the way that is not there; a wildcard beside it answers in its stead. */
  private missing(name: string, step: string, visited: readonly string[]): Reply {
    const wildcard = childOf('*', parentOf(step));
    const sets = this.zone.at(wildcard);
    const absence = this.isSecure() ? this.signed(nothingAt(this.zone, step)) : [];
    if (sets !== undefined) {
      const expanded = sets.map((set) => ({ ...set, owner: name }));
      const reply = this.found(name, expanded, visited, wildcard);
      return { ...reply, authorities: [...reply.authorities, ...absence] };
    }
    const noWildcard = this.isSecure() ? this.signed(nothingAt(this.zone, wildcard)) : [];
    return {
      ...this.reply([], [...this.signed(this.zone.soa), ...absence, ...noWildcard]),
      rcode: RCODES.NXDOMAIN,
    };
  }

  /** The name belongs to other servers: who they are, and whether their zone is signed. */
  private referral(cut: string, sets: readonly RecordSet[], servers: RecordSet): Reply {
    const ds = findSet(sets, RECORD_TYPES.DS);
    const proof = this.isSecure() ? this.signed(ds ?? typesAt(this.zone, cut, delegationOnly(sets))) : [];
    const additionals = servers.data.flatMap((data) => this.zone.glue(readName({ ...servers, data: [data] })));
    return { ...emptyReply(RCODES.NOERROR), authorities: [servers, ...proof], additionals };
  }

  private reply(answers: readonly RecordSet[], authorities: readonly RecordSet[]): Reply {
    return { rcode: RCODES.NOERROR, isAuthoritative: true, answers, authorities, additionals: [] };
  }

  private isSecure(): boolean {
    return this.question.wantsProof && this.zone.keys !== null;
  }

  /** The set with its signatures, where they are wanted. */
  private signed(set: RecordSet, wildcard?: string): readonly RecordSet[] {
    const { keys, origin } = this.zone;
    if (!this.question.wantsProof || keys === null) return [set];
    return [set, signatures(set, { origin, keys }, this.world.clock, wildcard)];
  }
}

/** Addresses at a delegation are no part of the zone. */
function delegationOnly(sets: readonly RecordSet[]): readonly RecordSet[] {
  return sets.filter((set) => set.type === RECORD_TYPES.NS || set.type === RECORD_TYPES.DS);
}

/** The name that the data of an alias or a name-server record is. */
function readName({ data: [bytes = Buffer.alloc(1)] }: RecordSet): string {
  const labels: string[] = [];
  for (let offset = 0, length = bytes[0] ?? 0; length > 0; length = bytes[offset] ?? 0) {
    labels.push(bytes.toString('latin1', offset + 1, offset + 1 + length));
    offset += length + 1;
  }
  return labels.join('.');
}
