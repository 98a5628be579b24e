import { field, type ContactField } from '@/lib/portfolio/contacts/profiles/field';
import { plainSeparators } from '@/lib/base/values/plain-text';

/** How to reach a registrant of .ru, .su and .рф, person or organization (REG.API 8.7, common fields). */
export const ruReach: readonly ContactField[] = [
  field('email', 'email', 'reach', { min: 6, width: 'half', autocomplete: 'email' }),
  field('phone', 'phone', 'reach', { width: 'half', autocomplete: 'tel', example: '+7 495 123-45-67' }),
  field('country', 'country', 'address', { width: 'half', autocomplete: 'country', hint: true }),
  field('postcode', 'text', 'address', {
    min: 3,
    max: 10,
    width: 'half',
    autocomplete: 'postal-code',
    example: '101000',
    tidy: plainSeparators,
  }),
  field('city', 'text', 'address', { min: 2, max: 80, autocomplete: 'address-level2', example: 'Москва' }),
  field('address', 'text', 'address', {
    min: 3,
    max: 120,
    autocomplete: 'street-address',
    example: 'ул. Мясницкая, д. 1, кв. 2',
  }),
];
