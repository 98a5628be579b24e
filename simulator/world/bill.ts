/** A line of a bill: what was ordered or renewed, for how much. */
export interface BillItem {
  readonly itemtype: 'service' | 'prepayment';
  readonly action: 'new' | 'renew' | 'refill';
  readonly dname: string;
  readonly servtype: string;
  readonly serviceId: number;
  readonly userServid: string | null;
  /** Kopecks. */
  readonly amount: number;
  /** Years or months, as the type of service counts them; carried out when the bill is paid. */
  readonly periods?: number;
}

export interface Bill {
  readonly id: number;
  readonly accountId: number;
  readonly createdAt: string;
  /** Kopecks. */
  readonly amount: number;
  payType: string;
  /** Currency the payment system asks for; roubles unless given. */
  currency?: 'RUR' | 'USD' | 'EUR' | 'UAH';
  /** WebMoney purse the invoice was sent to. */
  wmid?: string;
  /** `confirmed` is promised by the payment system and not received yet. */
  status: 'notpayed' | 'confirmed' | 'payed' | 'cancelled';
  paidAt: string | null;
  readonly items: readonly BillItem[];
}
