import 'server-only';
import { db } from '@/lib/base/db/client';
import { env } from '@/lib/base/env/env';
import type { Money } from '@/lib/base/values/money';
import { registrarBalance } from '@/lib/desk/registrar/queries';
import type { StaffActor } from '@/lib/people/access/actor';
import { may } from '@/lib/people/access/policy';
import { takesPayments } from '@/lib/money/payments/queries';
import { currentTexts } from '@/lib/people/legal/queries';
import { isMailSetUp } from '@/lib/people/mail/queries';
import { currentSettings } from '@/lib/people/settings/queries';
import { sourceStatuses } from '@/lib/sync/sources/queries';
import { notesTaken } from './notes';

type Step = 'secondFactor' | 'registrar' | 'prices' | 'payments' | 'company' | 'legal' | 'mail' | 'backup';

export type FirstRun = {
  readonly steps: readonly { readonly step: Step; readonly isDone: boolean }[];
  readonly registrar: {
    readonly balance: Money | null;
    /** Why it could not be read the last time. */
    readonly problem: string | null;
    readonly isAsked: boolean;
  };
  readonly zones: { readonly priced: number; readonly onSale: number };
  readonly mail: { readonly isSetUp: boolean; readonly to: string; readonly letter: LetterState };
};

/** How far the test letter is, as the queue of letters tells it. */
type LetterState = { readonly kind: 'unsent' | 'waiting' | 'sent' } | { readonly kind: 'failed'; readonly why: string };

/** How far a real installation is on its way to the first sale; null for the demonstration, once done, or once hidden. */
export async function firstRun(actor: StaffActor): Promise<FirstRun | null> {
  if (!may(actor, 'settings.change') || !isReal()) return null;
  const notes = await notesTaken(db);
  if (notes.has('hidden')) return null;
  const [settings, texts, sources, balance, owner, priced, onSale, rules, isPaid] = await Promise.all([
    currentSettings(),
    currentTexts(),
    sourceStatuses(actor),
    registrarBalance(actor),
    db.user.findUnique({ where: { id: actor.userId }, select: { email: true, totpSealed: true } }),
    db.tldPrice.count(),
    db.zoneOnSale.count(),
    db.priceRule.count(),
    takesPayments(),
  ]);
  const read = sources.find(({ name }) => name === 'balance');
  const isAnswering = balance !== null && read?.problem === null;
  const steps = [
    { step: 'secondFactor', isDone: owner?.totpSealed != null },
    { step: 'registrar', isDone: isAnswering },
    { step: 'prices', isDone: onSale > 0 && rules > 0 },
    { step: 'payments', isDone: isPaid || notes.has('paidByHand') },
    { step: 'company', isDone: settings.companyName !== '' && settings.supportEmail !== '' },
    { step: 'legal', isDone: texts.some(({ kind }) => kind === 'consent') },
    { step: 'mail', isDone: isMailSetUp() && notes.has('letterArrived') },
    { step: 'backup', isDone: notes.has('backup') },
  ] as const;
  if (steps.every(({ isDone }) => isDone)) return null;
  return {
    steps,
    registrar: {
      balance: balance?.balance ?? null,
      problem: read?.problem ?? null,
      isAsked: read?.isRequested ?? false,
    },
    zones: { priced, onSale },
    mail: {
      isSetUp: isMailSetUp(),
      to: owner?.email ?? '',
      letter: notes.has('letterPosted') ? await letterState(actor) : { kind: 'unsent' },
    },
  };
}

/** Beside the simulator on this machine everything is a demonstration. */
function isReal(): boolean {
  if (env.REGAPI_URL === undefined) return false;
  const { hostname, port } = new URL(env.REGAPI_URL);
  return !(hostname === '127.0.0.1' && port === String(env.SIMULATOR_PORT));
}

/** A letter that the mail server took has left the queue. */
async function letterState({ userId }: StaffActor): Promise<LetterState> {
  const [queue] = await db.$queryRaw<{ isThere: boolean }[]>`
    SELECT to_regclass('graphile_worker.jobs') IS NOT NULL AS "isThere"`;
  if (!queue?.isThere) return { kind: 'unsent' };
  const [job] = await db.$queryRaw<{ why: string | null }[]>`
    SELECT last_error AS why FROM graphile_worker.jobs WHERE key = ${`letter:testLetter:${userId}:`}`;
  if (!job) return { kind: 'sent' };
  return job.why === null ? { kind: 'waiting' } : { kind: 'failed', why: job.why };
}
