/**
 * Bugs that somebody might make. Each rewrites some text of a source file while the campaign is bundled, so production
 * code holds no trace of them; the campaign is worth its name only while it catches each of them.
 */
export type Planted = { readonly name: string; readonly file: string; readonly text: string; readonly instead: string };

const engine = (file: string) => `lib/queue/engine/${file}.ts`;

export const planted: readonly Planted[] = [
  {
    name: 'retry after unknown',
    file: engine('decide'),
    text: "return { to: 'unknown', fault: fault('NO_VALID_ANSWER', outcome.reason), inMs: timing.firstReadMs };",
    instead: "return { to: 'queued', fault: fault('NOT_SENT', outcome.reason), inMs: timing.firstReadMs };",
  },
  {
    name: 'no fence in move',
    file: engine('move'),
    text: 'AND fence = ${fence} AND state',
    instead: 'AND (TRUE OR fence = ${fence}) AND state',
  },
  {
    name: 'no fence where a list is moved',
    file: engine('move-list'),
    text: 'AND o.fence = step.fence AND',
    instead: 'AND (TRUE OR o.fence = step.fence) AND',
  },
  {
    name: 'a lane for each process',
    file: engine('runners'),
    text: 'takeLane(engine.account, engine.worker,',
    instead: 'takeLane(engine.worker, engine.worker,',
  },
  {
    name: 'sent although held up too long',
    file: engine('send'),
    text: '> engine.timing.latestSendMs',
    instead: '> engine.timing.latestSendMs * 1e6',
  },
  {
    name: 'lane not quiet after unknown',
    file: engine('send'),
    text: "isLaneQuiet = outcomes.every(({ kind }) => kind !== 'unknown')",
    instead: 'isLaneQuiet = outcomes.length >= 0',
  },
  {
    name: 'expired send becomes queued',
    file: engine('reap'),
    text: "release('sent', 'unknown')",
    instead: "release('sent', 'queued')",
  },
  {
    name: 'order of a subject ignored',
    file: engine('enqueue'),
    text: '${subject}, ${definition.aspect ?? null}',
    instead: '${subject}, ${id}',
  },
  {
    name: 'first read believed',
    file: engine('decide'),
    text: 'if (reads >= 1 && left <= 0)',
    instead: 'if (reads >= 0 || left <= 0)',
  },
  {
    name: 'busy after unknown taken for a refusal',
    file: engine('decide'),
    text: 'if (history.unknowns > 0 && busyAfterUnknown) return look;',
    instead: '',
  },
  {
    name: 'snapshot taken after the send',
    file: 'lib/portfolio/domains/renewal/find-renewals.ts',
    text: "return { kind: 'executed', answer: { expiresOn: service.expiresOn } };",
    instead: "return { kind: 'not-executed' };",
  },
  {
    name: 'hold released twice',
    file: 'lib/money/ledger/settle-all.ts',
    text: '[{ kind, key, operationId, minor, from',
    instead: "[{ kind, key, operationId, minor: kind === 'release' ? minor * 2 : minor, from",
  },
  {
    name: 'captured without success',
    file: 'lib/money/ledger/ledger.ts',
    text: "await settleAll(tx, [operationId], 'release');",
    instead: "await settleAll(tx, [operationId], 'capture');",
  },
  {
    name: 'budget counted for each process',
    file: 'lib/registrar/calls/log.ts',
    text: 'awaitPlace(tx, call.lane, hourlyLimit)',
    instead: 'awaitPlace(tx, call.lane, 2 * hourlyLimit)',
  },
  {
    name: 'secret in the log',
    file: 'lib/registrar/regapi/client/client.ts',
    text: 'request: redact(request),',
    instead: 'request: formOf(credentials, request),',
  },
  {
    name: 'call not logged before it is sent',
    file: 'lib/registrar/calls/log.ts',
    text: 'full ? { ok: false, ...full } : { ok: true, callId: await insert(tx, call) }',
    instead:
      "full ? { ok: false, ...full } : { ok: true, callId: call.functionName.startsWith('domain/cr') ? 'later' : await insert(tx, call) }",
  },
  {
    name: 'cancelled while its outcome is open',
    file: engine('faults'),
    text: 'code !== null && openCodes.includes(code)',
    instead: 'code === null && openCodes.includes(String(code))',
  },
];
