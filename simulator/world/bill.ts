/** A line of a bill: what was ordered or renewed, for how much. */
export interface BillItem {
  readonly itemtype: 'service' | 'prepayment';
  readonly action: 'new' | 'renew';
  readonly dname: string;
  readonly servtype: string;
  readonly serviceId: number;
  readonly userServid: string | null;
  /** Kopecks. */
  readonly amount: number;
}

export interface Bill {
  readonly id: number;
  readonly accountId: number;
  readonly createdAt: string;
  /** Kopecks. */
  readonly amount: number;
  readonly payType: string;
  status: 'notpayed' | 'payed' | 'cancelled';
  paidAt: string | null;
  readonly items: readonly BillItem[];
}
