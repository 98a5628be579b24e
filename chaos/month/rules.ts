const letterOf = (customer: string, kind: string) =>
  `(SELECT count(*) FROM sent_letter l WHERE l.customer_id = ${customer} AND l.kind = '${kind}' AND l.sent_at IS NOT NULL)`;

/** Statements that find, as `what`, money that is not where it must be, and customers who were not told. */
export const rules: readonly string[] = [
  `SELECT 'all of ' || currency || ' is ' || sum(balance_minor) AS what FROM ledger_account GROUP BY currency HAVING sum(balance_minor) <> 0`,
  `SELECT 'account ' || a.id || ' holds two currencies' AS what FROM ledger_account a JOIN ledger_entry e ON e.account_id = a.id
    JOIN ledger_entry o ON o.transaction_id = e.transaction_id JOIN ledger_account b ON b.id = o.account_id
    JOIN ledger_transaction t ON t.id = e.transaction_id
    GROUP BY a.id, t.id HAVING count(DISTINCT b.currency) > 2 LIMIT 5`,
  // What a provider has for us is what was paid there, less what went back.
  `SELECT 'the provider has ' || came - back || ' ' || currency || ' for us, the ledger says ' || kept AS what FROM (
    SELECT p.currency, sum(p.amount_minor) AS came,
      (SELECT COALESCE(sum(amount_minor), 0) FROM refund r WHERE r.currency = p.currency AND r.state <> 'failed')
        + (SELECT COALESCE(sum(amount_minor), 0) FROM chargeback b WHERE b.currency = p.currency AND b.state <> 'won') AS back,
      (SELECT 0 - COALESCE(sum(balance_minor), 0) FROM ledger_account a WHERE a.kind = 'clearing' AND a.currency = p.currency) AS kept
    FROM payment p WHERE p.state = 'succeeded' GROUP BY p.currency) sums WHERE came - back <> kept`,
  `SELECT 'payment ' || p.id || ' came and is in the ledger ' || count(t.id) || ' times' AS what FROM payment p
    LEFT JOIN ledger_transaction t ON t.key = 'payment:' || p.id WHERE p.state = 'succeeded' GROUP BY p.id HAVING count(t.id) <> 1`,
  `SELECT 'payment ' || p.id || ' is ' || p.state || ' and in the ledger' AS what FROM payment p
    JOIN ledger_transaction t ON t.key = 'payment:' || p.id WHERE p.state <> 'succeeded'`,
  `SELECT 'a cart is ' || c.state || ' whose payment came' AS what FROM paid_cart c JOIN payment p ON p.id = c.payment_id
    WHERE p.state = 'succeeded' AND c.state = 'waiting'`,
  `SELECT 'disputed payment ' || p.id || ' is not charged back' AS what FROM payment p JOIN payment_event e ON e.payment_id = p.id
    WHERE e.kind = 'disputed' AND p.state = 'succeeded' AND NOT EXISTS (SELECT FROM chargeback b WHERE b.payment_id = p.id)`,
  `SELECT 'more of payment ' || p.id || ' went back than came' AS what FROM payment p WHERE amount_minor <
    (SELECT COALESCE(sum(amount_minor), 0) FROM refund r WHERE r.payment_id = p.id AND r.state <> 'failed')`,
  `SELECT 'customer ' || c.id || ' was not told of a lost charge' AS what FROM customer c WHERE ${letterOf('c.id', 'notCharged')} <
    (SELECT count(*) FROM payment p WHERE p.customer_id = c.id AND p.is_for_renewals AND p.state = 'failed')`,
  `SELECT 'customer ' || c.id || ' was not told of a chargeback' AS what FROM customer c WHERE ${letterOf('c.id', 'paymentTakenBack')} <
    (SELECT count(*) FROM chargeback b JOIN payment p ON p.id = b.payment_id WHERE p.customer_id = c.id)`,
  `SELECT 'customer ' || c.id || ' was not told that an order waits' AS what FROM customer c WHERE ${letterOf('c.id', 'orderWaits')} <
    (SELECT count(*) FROM paid_cart p WHERE p.customer_id = c.id AND p.state = 'refused')`,
  `SELECT 'customer ' || c.id || ' was not told of returned money' AS what FROM customer c WHERE ${letterOf('c.id', 'moneyReturned')} <
    (SELECT count(*) FROM operation o WHERE o.customer_id = c.id AND o.state = 'cancelled' AND o.held_minor > 0)`,
];

/** The same of papers: each adds up, and no number is missing. */
export const paperRules: readonly string[] = [
  `SELECT 'invoice ' || i.number || ' is ' || i.total_minor || ', its lines are ' || sum(l.amount_minor) AS what
    FROM invoice i JOIN invoice_line l ON l.invoice_id = i.id GROUP BY i.id HAVING i.total_minor <> sum(l.amount_minor)`,
  `SELECT 'of ' || max(number) || ' numbers of invoices ' || count(*) || ' are there' AS what FROM invoice
    HAVING count(*) <> COALESCE(max(number), 0) OR COALESCE(max(number), 0) <> (SELECT COALESCE(max(last_number), 0) FROM invoice_counter)`,
  `SELECT 'invoice ' || i.number || ' is ' || i.state || ' and all of it has ended' AS what FROM invoice i WHERE i.state = 'open'
    AND NOT EXISTS (SELECT FROM invoice_line l JOIN operation o ON o.id = l.operation_id WHERE l.invoice_id = i.id AND o.ended_at IS NULL)`,
  `SELECT 'series ' || s.kind || ' ' || s.year || ' has ' || count(d.id) || ' papers and ends with ' || s.last_number AS what
    FROM document_series s LEFT JOIN document d ON (d.seller_id, d.kind, d.year) = (s.seller_id, s.kind, s.year)
    GROUP BY s.seller_id, s.kind, s.year, s.last_number HAVING count(d.id) <> s.last_number OR COALESCE(max(d.number), 0) <> s.last_number`,
  `SELECT 'paper ' || d.id || ' does not add up' AS what FROM document d JOIN document_line l ON l.document_id = d.id GROUP BY d.id
    HAVING d.net_minor <> sum(l.net_minor) OR d.vat_minor <> sum(l.vat_minor) OR d.total_minor <> sum(l.total_minor)
      OR d.total_minor <> d.net_minor + d.vat_minor`,
  `SELECT 'customer ' || c.id || ' bought for ' || sum(e.amount_minor) || ' by the month''s end, papers say less or more' AS what
    FROM ledger_entry e JOIN ledger_account a ON a.id = e.account_id AND a.kind = 'revenue' JOIN ledger_transaction t ON t.id = e.transaction_id
    JOIN operation o ON o.id = t.operation_id JOIN customer c ON c.id = o.customer_id
    WHERE EXISTS (SELECT FROM document d WHERE d.customer_id = c.id AND d.kind = 'act') AND t.at < '2026-11-30T21:00Z' AND t.kind = 'capture'
    GROUP BY c.id HAVING sum(e.amount_minor) <> (SELECT sum(d.total_minor) FROM document d WHERE d.customer_id = c.id AND d.kind = 'act')`,
];
