export const documentKinds = ['payment_invoice', 'act', 'utd', 'invoice', 'credit_note'] as const;
export type DocumentKind = (typeof documentKinds)[number];
