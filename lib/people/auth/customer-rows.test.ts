import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

// Who works for no one person: the queue and the sync, which no request reaches, and letters, whose readers are chosen here.
const panelItself = /^lib\/(?:queue\/engine|people\/mail|[^/]+\/[^/]+\/letters|sync(?!\/sources\/queries\.ts))\b/;

// Every action is made by action(), which hands it the actor (rules.test.ts).
const actions = /\/actions\.ts$/;

/** Functions that read rows of customers without an actor, and why they may. */
const exceptions: readonly { readonly why: string; readonly functions: readonly string[] }[] = [
  {
    why: 'signing in and signing up: there is no actor yet, and the e-mail address is the question',
    functions: [
      'lib/people/auth/credentials.ts: userById',
      'lib/people/auth/credentials.ts: userOfProof',
      'lib/people/auth/credentials.ts: provePassword',
      'lib/people/auth/failed-sign-in.ts: noteFailedSignIn',
      'lib/people/auth/known-device.ts: knownDevice',
      'lib/people/auth/known-device.ts: rememberDevice',
      'lib/people/auth/sessions.ts: actorOfSession',
      'lib/people/auth/sessions.ts: signedInBy',
      'lib/people/auth/second-factor.ts: passes',
      'lib/people/auth/second-factor.ts: spendCode',
      'lib/people/telegram/take-updates.ts: takeUpdates',
      'lib/people/users/email-taken.ts: isEmailTaken',
      'lib/people/staff/owners.ts: hasOtherOwner',
      'lib/people/staff/owners.ts: hasOwner',
    ],
  },
  {
    why: 'works for an operation, its money or its audit row in the caller’s transaction, and shows nobody anything; the row is named by its id',
    functions: [
      'lib/people/audit/customer-of-subject.ts: customerOfSubject',
      'lib/money/ledger/accounts.ts: lockAccounts',
      'lib/money/ledger/give-back.ts: earnedBy',
      'lib/money/ledger/give-back.ts: giveBack',
      'lib/money/ledger/debt.ts: owedBy',
      'lib/money/ledger/debt.ts: payDebt',
      'lib/money/ledger/settle-all.ts: captureAll',
      'lib/money/ledger/settle-all.ts: heldForAll',
      'lib/money/ledger/settle-all.ts: settleAll',
      'lib/money/invoices/invoice-lines.ts: cancelInvoiceLine',
      'lib/money/invoices/invoice-lines.ts: deliverInvoiceLine',
      'lib/money/invoices/invoice-lines.ts: deliverInvoiceLines',
      'lib/money/invoices/invoice-lines.ts: repriceInvoiceLine',
      'lib/money/books/differences.ts: writeDifferences',
      'lib/money/books/scope.ts: costsInScope',
      'lib/money/bank/match-line.ts: likelyInvoices',
      'lib/money/bank/match-line.ts: matchOf',
      'lib/money/buyers/buyers.ts: buyerOfCustomer',
      'lib/money/buyers/buyers.ts: buyersOfCustomers',
      'lib/money/documents/delivered.ts: refusedByVies',
      'lib/money/documents/delivered.ts: unsaidDeliveries',
      'lib/money/documents/issue.ts: issuePaper',
      'lib/money/documents/issued/read-paper.ts: wholePaper',
      'lib/money/documents/mail-papers.ts: mailPapers',
      'lib/money/payments/begin.ts: beginWritten',
      'lib/money/payments/look.ts: lookAtPayment',
      'lib/money/payments/cabinet-refunds.ts: lookAtCabinetRefunds',
      'lib/money/payments/look-at-disputes.ts: lookAtDisputes',
      'lib/money/payments/look-at-disputes.ts: lookAtDisputesOf',
      'lib/money/payments/methods.ts: payerOf',
      'lib/money/payments/look.ts: lookAtPending',
      'lib/money/payments/providers-on.ts: isAwaited',
      'lib/money/payments/providers/sandbox.ts: sandbox',
      'lib/money/payments/take-event.ts: answerEvent',
      'lib/money/payments/take-event.ts: takeAgain',
      'lib/money/payments/take-event.ts: takeEvent',
      'lib/portfolio/contacts/parameters.ts: contactParameters',
      'lib/portfolio/contacts/save-contact.ts: saveFor',
      'lib/portfolio/contacts/versions.ts: newestVersion',
      'lib/portfolio/contacts/versions.ts: versionsUntil',
      'lib/shop/checkout/finish.ts: finishPaidCart',
      'lib/shop/checkout/finish.ts: finishPaidCarts',
      'lib/shop/renewals/auto-renewal.ts: dueOf',
      'lib/shop/renewals/auto-renewal.ts: renewDue',
      'lib/shop/renewals/charge-renewals.ts: chargeForRenewals',
      'lib/shop/renewals/charge-renewals.ts: chargeNow',
      'lib/shop/renewals/forecast/due.ts: dueRenewals',
      'lib/portfolio/domains/begin-registration.ts: beginRegistration',
      'lib/portfolio/domains/delegation/former-servers.ts: formerServers',
      'lib/portfolio/dns/zone/way-back.ts: zoneWayBack',
      'lib/portfolio/domains/registrant/privacy.ts: formerPrivacy',
      'lib/portfolio/domains/registrant/registrant.ts: formerContact',
      'lib/shop/renewals/expiry-notices.ts: tellExpiring',
      'lib/portfolio/domains/data-reminders.ts: remindOfData',
      'lib/shop/released/tell-watched.ts: tellWatched',
      'lib/portfolio/domains/delegation/switch.ts: defineSwitch',
      'lib/portfolio/domains/former-owner.ts: settleFormerOwner',
      'lib/portfolio/domains/charges/bills-left.ts: mayBePlaced',
      'lib/portfolio/domains/operations/settle-renewals.ts: settleRenewals',
      'lib/portfolio/domains/operations/stop-registrar-renewal.ts: keepRegistrarFromRenewing',
      'lib/portfolio/folders/operations/file-domain.ts: fileDomain',
      'lib/portfolio/folders/registrar-folders.ts: settledFolder',
      'lib/portfolio/domains/place-renewal.ts: placeRenewal',
      'lib/portfolio/domains/place-renewal.ts: placeRenewals',
      'lib/portfolio/domains/renewal/term-moved.ts: movedTerms',
      'lib/portfolio/domains/renewal/renewal-moment.ts: learnWindow',
      'lib/portfolio/domains/renewal/renewal-moment.ts: meaningOfRefusal',
      'lib/portfolio/domains/registration/availability-now.ts: availabilityNow',
      'lib/portfolio/domains/renewal/renewal-moment.ts: momentsOfRenewals',
      'lib/portfolio/domains/renewal/restoration-fees.ts: learnCharged',
      'lib/portfolio/domains/renewal/restoration-fees.ts: restorationFeesNow',
      'lib/portfolio/domains/renewed-after-all.ts: lookAtRenewedAfterAll',
      'lib/portfolio/domains/stop-renewals.ts: stopAll',
      'lib/portfolio/domains/unpaid-renewals.ts: spendable',
      'lib/shop/repricing/ask-again.ts: askAgain',
      'lib/shop/repricing/priced.ts: lockPriced',
      'lib/portfolio/domains/sellables/renewal.ts: renewal',
      'lib/portfolio/transfers/order/advance.ts: abandonTransfer',
      'lib/portfolio/transfers/operations/transfer.ts: transferDomain',
      'lib/portfolio/transfers/operations/transfer-key.ts: replaceTransferKey',
      'lib/portfolio/transfers/operations/delete-transfer-bill.ts: removeItsTransfer',
      'lib/portfolio/transfers/operations/delete-transfer-bill.ts: removeTransferBill',
      'lib/portfolio/transfers/order/settle.ts: settleTransfers',
      'lib/portfolio/bids/may-bid.ts: whyNoBid',
      'lib/portfolio/bids/auction/settle-bids.ts: beginBid',
      'lib/portfolio/bids/auction/settle-bids.ts: settleBids',
      'lib/portfolio/bids/auction/won-name.ts: takeWonName',
      'lib/portfolio/transfers/sellables/transfer.ts: transfer',
      'lib/portfolio/transfers/want-transfer.ts: wantTransfer',
      'lib/desk/registrar/decide-loss.ts: decideLoss',
    ],
  },
  {
    why: 'part of a query beside it that takes the actor and has scoped what it passes on: an owner, or a name that was read with one',
    functions: [
      'lib/portfolio/dns/waiting.ts: unendedChanges',
      'lib/portfolio/contacts/editable.ts: editableContact',
      'lib/portfolio/contacts/fitting.ts: fittingContacts',
      'lib/desk/registrar/loss-price.ts: lossPrice',
      'lib/desk/groups/list.ts: findGroups',
      'lib/people/customers/find-customers.ts: findCustomers',
      'lib/people/customers/urgency.ts: urgentCustomers',
      'lib/portfolio/domains/busy-names.ts: busyNames',
      'lib/portfolio/transfers/sellables/aftermath.ts: transferAftermath',
      'lib/portfolio/domains/list.ts: domainCount',
      'lib/portfolio/domains/list.ts: domainIds',
      'lib/portfolio/domains/list.ts: domainList',
      'lib/portfolio/domains/list.ts: foundAfter',
      'lib/portfolio/domains/price-locks.ts: ownersOf',
      'lib/portfolio/domains/renewal-terms.ts: renewalTerms',
      'lib/shop/cart/quote.ts: addLine',
      'lib/shop/cart/quote.ts: billInOwnCurrency',
      'lib/shop/cart/quote.ts: changePeriods',
      'lib/shop/cart/quote.ts: repriceQuote',
      'lib/portfolio/domains/unpaid-renewals.ts: unpaidRenewals',
    ],
  },
  {
    why: 'part of the queue’s pages, which are for staff: its queries and actions ask for the right first',
    functions: [
      'lib/portfolio/contacts/difference.ts: contactDifference',
      'lib/desk/operations/detail.ts: aheadOf',
      'lib/desk/operations/detail.ts: timelineOf',
      'lib/desk/operations/list.ts: countFaults',
      'lib/desk/operations/list.ts: countOperations',
      'lib/desk/operations/list.ts: findOperations',
      'lib/queue/live/group-counts.ts: groupCounts',
    ],
  },
];

const owned = readdirSync('prisma/schema')
  .flatMap((file) => [...readFileSync(join('prisma/schema', file), 'utf8').matchAll(/^model (\w+) \{(.*?)^\}/gms)])
  .filter(([, , fields = '']) => /^\s+customerId\s/m.test(fields))
  .map(([, name = '', fields = '']) => ({
    model: lowerFirst(name),
    table: /@@map\("(\w+)"\)/.exec(fields)?.[1] ?? name,
  }));

const files = readdirSync('lib', { recursive: true, encoding: 'utf8' })
  .map((file) => join('lib', file))
  .filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !panelItself.test(file) && !actions.test(file),
  );

test('every table with a customerId is read with an actor, in the query that reads it', () => {
  expect(owned.length).toBeGreaterThan(8);
  const unscoped = files.flatMap(readersOf).filter(({ isScoped }) => !isScoped);
  const known = exceptions.flatMap(({ functions }) => functions);
  expect(unscoped.map(({ name }) => name).toSorted()).toEqual(known.toSorted());
});

type Reader = { readonly name: string; readonly isScoped: boolean };

/** The functions by which other files reach a read of a table of customers' rows. */
function readersOf(file: string): readonly Reader[] {
  const text = readFileSync(file, 'utf8');
  if (!mentions.test(text)) return [];
  const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const readers = new Set(statements.filter((statement) => contains(statement, isRead)));
  for (let known = -1; known < readers.size;) {
    known = readers.size;
    const names = new Set([...readers].flatMap(namesOf));
    const isUse = (node: ts.Node) => ts.isIdentifier(node) && names.has(node.text);
    for (const statement of statements) if (contains(statement, isUse)) readers.add(statement);
  }
  return [...readers]
    .filter(isExported)
    .map((statement) => ({ name: `${file}: ${namesOf(statement).join(', ')}`, isScoped: usesActor(statement) }));
}

const tables = owned.map(({ table }) => table).join('|');
const models: ReadonlySet<string> = new Set(owned.map(({ model }) => model));
const sql = new RegExp(`\\b(?:FROM|JOIN) "?(?:${tables})\\b`, 'i');
const mentions = new RegExp(`${sql.source}|\\.(?:${[...models].join('|')})\\.`, 'i');

/** `db.domain.findMany(...)`, or SQL that names the table. */
function isRead(node: ts.Node): boolean {
  if (ts.isTaggedTemplateExpression(node)) return sql.test(node.template.getText());
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { name, expression } = node.expression;
  const isOwned = ts.isPropertyAccessExpression(expression) && models.has(expression.name.text);
  return isOwned && /^(?:find|count|aggregate|groupBy)/.test(name.text);
}

function contains(node: ts.Node, test: (node: ts.Node) => boolean): boolean {
  return test(node) || (ts.forEachChild(node, (child) => contains(child, test) || undefined) ?? false);
}

const actorTypes = /\b(?:Actor|CustomerActor|StaffActor|CartOwner|Owner|Change|Decision)\b/;

/** Takes whoever asks, and looks at who that is. */
function usesActor(statement: ts.Statement): boolean {
  return functionsIn(statement).some(({ parameters, body }) => {
    const names = parameters
      .filter(({ type }) => type !== undefined && actorTypes.test(type.getText()))
      .flatMap(({ name }) => namesIn(name));
    const isUse = (node: ts.Node) => ts.isIdentifier(node) && names.includes(node.text);
    return body !== undefined && contains(body, isUse);
  });
}

function functionsIn(statement: ts.Statement): readonly (ts.FunctionDeclaration | ts.ArrowFunction)[] {
  if (ts.isFunctionDeclaration(statement)) return [statement];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ initializer }) =>
    initializer && ts.isArrowFunction(initializer) ? [initializer] : [],
  );
}

function namesIn(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : []));
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isFunctionDeclaration(statement)) return statement.name ? [statement.name.text] : [];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name }) => namesIn(name));
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
