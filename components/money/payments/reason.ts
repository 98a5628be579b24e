import { useTranslations } from 'next-intl';

const known = {
  '3d_secure_failed': 'notConfirmed',
  identification_required: 'notConfirmed',
  call_issuer: 'bank',
  card_expired: 'cardExpired',
  country_forbidden: 'country',
  expired_on_confirmation: 'late',
  fraud_suspected: 'bank',
  general_decline: 'bank',
  insufficient_funds: 'funds',
  internal_timeout: 'provider',
  invalid_card_number: 'cardNumber',
  invalid_csc: 'cardCode',
  issuer_unavailable: 'bankSilent',
  payment_method_limit_exceeded: 'limit',
  payment_method_restricted: 'bank',
  permission_revoked: 'bank',
  canceled: 'cancelled',
  canceled_by_merchant: 'cancelled',
} as const;

const isKnown = (reason: string): reason is keyof typeof known => reason in known;

/** Why a payment came to nothing and what to do, in words; the provider's own where they are known. */
export function useReason(): (reason: string | null) => string {
  const t = useTranslations('payments.reasons');
  return (reason) => t(reason !== null && isKnown(reason) ? known[reason] : 'other');
}
