import 'server-only';
import { z } from 'zod';
import type { Tx } from '@/lib/base/db/client';
import { callOptionsOf, type OperationContext, type OperationItem, type Verdict } from '@/lib/queue/engine/define';
import { notKnown } from '@/lib/registrar/answers/find-service';
import { answersByName } from '@/lib/registrar/answers/item-results';
import { readList } from '@/lib/registrar/answers/read-list';
import type { ItemResults } from '@/lib/registrar/regapi/per-item';
import { callForAll } from '../delegation/list-call';

export const emailInput = z.object({ domainId: z.string(), asciiName: z.string() });
type EmailInput = z.output<typeof emailInput>;

type Items = readonly OperationItem<EmailInput>[];

/** One domain/send_email_verification_letter for all (REG.API 8.28). */
export async function sendLetters(items: Items, { regapi }: OperationContext): Promise<ItemResults> {
  return callForAll(items, (domains, options) => regapi.domain.send_email_verification_letter({ domains }, options));
}

/** Whoever has confirmed meanwhile needs no letter; to anybody else another one does no harm. */
export async function findLetters(items: Items, { regapi }: OperationContext): Promise<readonly Verdict[]> {
  const options = callOptionsOf(items);
  const found = await readList(items, async (part) => {
    const names = part.map(({ input }) => input.asciiName);
    const domains = names.map((dname) => ({ dname }));
    const outcome = await regapi.domain.send_email_verification_letter({ domains, check_only: true }, options);
    if (outcome.kind !== 'done') return outcome;
    return { kind: 'done', answer: answersByName(names, outcome.answer.domains) };
  });
  return items.map((_, index): Verdict => {
    const answer = found[index];
    if (!answer) return { kind: 'not-known-yet', reason: 'the answer does not name the domain' };
    if (answer.kind !== 'done') return notKnown(answer);
    const { status } = answer.answer;
    return status === 'NOT_VERIFIED' ? { kind: 'not-executed' } : { kind: 'executed', answer: { status } };
  });
}

const answered = z.object({ status: z.string().nullish() });

/** What the registrar said of the address of a domain. */
export async function mirrorEmail(tx: Tx, { domainId }: EmailInput, answer: unknown): Promise<void> {
  const emailState = emailStateOf(answered.safeParse(answer).data?.status ?? null);
  if (emailState !== null) await tx.domain.updateMany({ where: { id: domainId }, data: { emailState } });
}

/** The words of REG.API 8.28; null where it said something else. */
export function emailStateOf(status: string | null): 'verified' | 'unverified' | 'not_required' | null {
  return states.get(status ?? '') ?? null;
}

const states: ReadonlyMap<string, 'verified' | 'unverified' | 'not_required'> = new Map([
  ['ALREADY_VERIFIED', 'verified'],
  ['NOT_VERIFIED', 'unverified'],
  ['SENT', 'unverified'],
  ['NOT_REQUIRED', 'not_required'],
]);
