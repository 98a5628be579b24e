import type { StatementLine } from '@/lib/money/wallet/queries';

/** What a line of a statement is called where no name is told with it: a word of `wallet.lines`. */
export const lineTitles = {
  top_up: 'topUp',
  top_up_reversal: 'takenBack',
  refund: 'refund',
  paid_back: 'paidBack',
  paid_back_undone: 'paidBackUndone',
  charged_back: 'chargedBack',
  charged_back_undone: 'chargedBackUndone',
  debt_paid: 'debtPaid',
  adjustment: 'adjustment',
  release: 'released',
  hold: 'held',
  hold_change: 'heldChange',
  other: 'other',
} as const satisfies Record<StatementLine['kind'], string>;
