import { isAboutTheSame } from './steps';
import type { Beside, Story } from './story';

function oneChargeEach(
  { operations, settled, books: { registrations, charges, violations: wrong } }: Story,
  { seen: { byHand, lost } }: Beside,
): readonly string[] {
  const orders = operations
    .filter(({ kind }) => kind === 'domain.register')
    .flatMap(({ id, subject, state }) => {
      const own = registrations.filter(
        ({ user_servid, dname }) => user_servid === id || dname === nameOf(subject),
      ).length;
      const paid = charges.filter(
        ({ user_servid, dname, action }) => action === 'new' && (user_servid === id || dname === nameOf(subject)),
      ).length;
      const isGivenUp = state === 'cancelled' && !isEarned(id, settled);
      const least = state === 'succeeded' || isEarned(id, settled) ? 1 : 0;
      const isRight =
        own <= 1 && paid <= 1 && paid >= least && !(isGivenUp && paid > 0 && !isSharedBy(subject, operations));
      return isRight ? [] : [`${subject} is ${state}, ordered ${own} times and paid ${paid} times`];
    });
  const names = new Set(operations.filter(({ kind }) => kind === 'domain.renew').map(({ subject }) => subject));
  const renewals = [...names].flatMap((subject) => {
    const asked = operations.filter((one) => one.kind === 'domain.renew' && one.subject === subject);
    const done = asked.filter(({ id, state }) => state === 'succeeded' || isEarned(id, settled)).length;
    const open = asked.filter(({ state }) => state === 'attention').length;
    const paid = charges.filter(({ dname, action }) => action === 'renew' && dname === nameOf(subject)).length;
    const there = byHand.filter((act) => act === `service/renew ${nameOf(subject)}`).length;
    const forgotten = lost?.renewals.filter((one) => one === subject).length ?? 0;
    return paid >= done && paid <= done + open + there + forgotten
      ? []
      : [`${subject} was renewed ${paid} times for ${done} renewals`];
  });
  return [...orders, ...renewals, ...(wrong.length > 0 ? [`the registrar's books: ${JSON.stringify(wrong)}`] : [])];
}

/** What a person would be asked about although nothing but our code is at fault. */
const bugs: ReadonlySet<string> = new Set([
  'DEFINITION_FAILED',
  'VERIFICATION_FAILED',
  'SUCCESS_NOT_RECORDED',
  'INPUT_INVALID',
  'KIND_UNKNOWN',
]);

function allEnd({ operations, events }: Story, { lacks }: Beside): readonly string[] {
  const failed = events
    .filter(({ code }) => code !== null && bugs.has(code) && !(code === 'KIND_UNKNOWN' && lacks !== null))
    .map(({ code, text }) => `an operation failed with ${code ?? ''} ${text ?? ''}`);
  const stuck = operations.filter(({ state }) => state === 'attention');
  // What waits behind something that a person has to decide stands before that person, too.
  const open = operations.filter(
    (one) =>
      !['succeeded', 'cancelled', 'attention'].includes(one.state) &&
      !stuck.some((other) => other.seq < one.seq && isAboutTheSame(other, one)),
  );
  return [...failed, ...open.map(({ kind, state, error_code: code }) => `${kind} is still ${state} ${code ?? ''}`)];
}

/** Also of what was given up, and had been carried out when the registrar was asked. */
const isEarned = (id: string, settled: Story['settled']): boolean =>
  settled.some(({ operation_id, kind }) => operation_id === id && kind === 'capture');

/** "domain:example.ru/term" is about example.ru. */
const nameOf = (subject: string): string => subject.replace(/^domain:/, '').replace(/\/.*$/, '');

/** Another order of the same name went through. */
const isSharedBy = (subject: string, operations: Story['operations']): boolean =>
  operations.filter((one) => one.kind === 'domain.register' && one.subject === subject).length > 1;

/** What is given up is earned only where it was carried out all the same, which its charge at the registrar proves (I1). */
function settledAsEnded({ operations, settled }: Story): readonly string[] {
  return operations
    .filter(({ held_minor }) => held_minor > 0)
    .flatMap(({ id, kind, state }) => {
      const how = settled
        .filter(({ operation_id }) => operation_id === id)
        .map((one) => one.kind)
        .join(', ');
      const isRight =
        state === 'succeeded'
          ? how === 'capture'
          : state === 'cancelled'
            ? how === 'release' || how === 'capture' || how === ''
            : how === '';
      return isRight ? [] : [`${kind} is ${state}, its money: ${how || 'held'}`];
    });
}

/** What becomes of intents and of their money. */
export const ofIntents: readonly {
  readonly id: string;
  readonly broken: (story: Story, beside: Beside) => readonly string[];
}[] = [
  { id: 'I1', broken: oneChargeEach },
  { id: 'I2', broken: allEnd },
  { id: 'I3', broken: settledAsEnded },
];
