import 'server-only';
import { callOptionsOf, type OperationContext, type OperationItem, type Verdict } from '@/lib/queue/engine/define';
import { notKnown } from '@/lib/registrar/answers/find-service';
import { asciiOf } from '@/lib/registrar/answers/same-name';
import { amountIn } from '@/lib/registrar/regapi/answer-values';
import type { Outcome } from '@/lib/registrar/regapi/outcome';
import type { BidInput } from './place-bid';

type Items = readonly OperationItem<BidInput>[];

/** What we bid for each name right before another bid goes out. */
export async function snapshotBids(items: Items, context: OperationContext): Promise<readonly Outcome<unknown>[]> {
  const bids = await ownBids(items, context);
  return items.map(({ input }) =>
    bids.kind === 'done' ? { kind: 'done', answer: { ownMinor: bids.answer.get(input.asciiName) ?? null } } : bids,
  );
}

/** A bid has no key: it was placed where the registrar tells as much of ours (REG.API 8.13), which it does of outbid ones too. */
export async function findBids(items: Items, context: OperationContext): Promise<readonly Verdict[]> {
  const bids = await ownBids(items, context);
  const onSale = await namesOnSale(items, context);
  return items.map(({ input: { asciiName, amountMinor } }): Verdict => {
    if (bids.kind !== 'done') return notKnown(bids);
    const own = bids.answer.get(asciiName);
    if (own !== undefined && own >= amountMinor) return { kind: 'executed', answer: { serviceId: null } };
    if (own !== undefined || onSale.has(asciiName)) return { kind: 'not-executed' };
    return { kind: 'undecidable', reason: 'the auction is over, and the registrar lists no bid for it any more' };
  });
}

async function ownBids(items: Items, { regapi }: OperationContext): Promise<Outcome<ReadonlyMap<string, number>>> {
  const outcome = await regapi.domain.get_user_rereg_bids({}, callOptionsOf(items));
  if (outcome.kind !== 'done') return outcome;
  const bids = outcome.answer.domains.flatMap(({ dname, user_bid: own }) =>
    own === null ? [] : [[asciiOf(dname), amountIn(own, 'RUB').minor] as const],
  );
  return { kind: 'done', answer: new Map(bids) };
}

/** Names that leave the list of bids only with their auction. */
async function namesOnSale(items: Items, { db }: OperationContext): Promise<ReadonlySet<string>> {
  const names = items.map(({ input }) => input.asciiName);
  const rows = await db.releasedName.findMany({
    where: { asciiName: { in: names }, state: 'expiring' },
    select: { asciiName: true },
  });
  return new Set(rows.map(({ asciiName }) => asciiName));
}
