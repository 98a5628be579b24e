import { useLocale } from 'next-intl';
import type { NewOwnerFormProps } from '@/components/shop/checkout/new-owner-form';
import { NewOwnerFormLater } from '@/components/shop/checkout/new-owner-form-later';
import { PayForm } from '@/components/shop/checkout/pay-form';
import type { PayLayoutProps } from '@/components/shop/checkout/pay-layout';
import { useChoiceWords } from '@/components/portfolio/contacts/choice-words';
import { furtherFields } from '@/lib/portfolio/contacts/owner-fields';
import { declarations } from '@/lib/portfolio/contacts/profiles/declarations';
import { countriesIn } from '@/lib/portfolio/contacts/profiles/countries';

type CheckoutFormProps = PayLayoutProps & {
  /** Somebody new who will own the names; null when a saved contact does. */
  readonly newOwner: NewOwnerFormProps['newOwner'] | null;
};

/** The checkout in one form, with its countries, which are named here, on the server: browsers call some otherwise. */
export function CheckoutForm({ newOwner, ...layout }: CheckoutFormProps) {
  const countries = countriesIn(useLocale());
  const asked = newOwner ? fieldsOf(newOwner) : [];
  const choiceWords = useChoiceWords(asked);
  if (!newOwner) return <PayForm {...layout} />;
  return (
    <NewOwnerFormLater
      key={newOwner.completes ?? newOwner.profile}
      newOwner={newOwner}
      countries={countries}
      choiceWords={choiceWords}
      {...layout}
    />
  );
}

function fieldsOf({ profile, groups }: NewOwnerFormProps['newOwner']) {
  return [...declarations[profile].fields, ...furtherFields(profile, groups).flatMap(({ fields }) => fields)];
}
