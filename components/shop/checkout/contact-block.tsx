import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ContactMarks } from '@/components/shop/checkout/contact-marks';
import { KindSwitch } from '@/components/shop/checkout/kind-switch';
import { payFormId } from '@/components/shop/checkout/pay-form-id';
import { RegistrantForm } from '@/components/portfolio/contacts/registrant-form';
import { Card } from '@/components/ui/card';
import { classNames } from '@/components/ui/class-names';
import { radioStyle } from '@/components/ui/check-style';
import type { CartLine } from '@/lib/shop/cart/cart';
import type { GroupId } from '@/lib/portfolio/contacts/profiles/profile';
import type { ContactChoice, ContactSummary } from '@/lib/portfolio/contacts/choices';
import { routes } from '@/lib/base/routes';

type ContactBlockProps = { readonly choice: ContactChoice; readonly names: readonly CartLine[] };

/** Who the names of one group of zones are registered to. */
export function ContactBlock({ choice, names }: ContactBlockProps) {
  const t = useTranslations('checkout.contact');
  const { group, form, profiles, saved } = choice;
  return (
    <Card id={`contact-${group}`} title={t('title')} note={names.map(({ unicode }) => unicode).join(', ')}>
      {form ? (
        <div className="space-y-5">
          {profiles.length > 1 && (
            <KindSwitch
              profiles={profiles}
              current={form.profile}
              hrefOf={(kind) => routes.checkout({ owners: 'each', new: kind })}
            />
          )}
          <RegistrantForm
            key={form.profile}
            profile={form.profile}
            values={form.values}
            spellings={form.spellings}
            returnTo="checkout"
            texts={[]}
            submitLabel={t('saveAndUse')}
            cancelHref={saved.length > 0 ? routes.checkout({ owners: 'each' }) : null}
          />
        </div>
      ) : (
        <SavedContacts choice={choice} />
      )}
    </Card>
  );
}

function SavedContacts({ choice: { group, profiles, saved, chosen } }: { readonly choice: ContactChoice }) {
  const t = useTranslations('checkout.contact');
  return (
    <fieldset className="space-y-3">
      <legend className="sr-only">{t('title')}</legend>
      <div className="grid gap-2.5 sm:grid-cols-2">
        {saved.map((contact) => (
          <SavedContact key={contact.id} group={group} contact={contact} isChosen={contact.id === chosen} />
        ))}
      </div>
      <p>
        <Link href={`${routes.checkout({ owners: 'each', new: profiles[0] })}#contact-${group}`} className="text-link">
          {t('another')}
        </Link>
      </p>
    </fieldset>
  );
}

type SavedContactProps = {
  readonly group: GroupId;
  readonly contact: ContactSummary;
  readonly isChosen: boolean;
};

function SavedContact({ group, contact, isChosen }: SavedContactProps) {
  const t = useTranslations('contacts');
  const { id, label, profile } = contact;
  const input = (
    <input
      type="radio"
      form={payFormId}
      name={group}
      value={id}
      defaultChecked={isChosen}
      className={classNames('mt-0.5', radioStyle)}
    />
  );
  return (
    <label className="flex items-start gap-2.5 rounded-lg border border-line-strong bg-surface p-3.5 transition-colors hover:border-control has-checked:border-accent has-checked:bg-accent-soft">
      {input}
      <span className="min-w-0">
        <span className="block font-medium wrap-anywhere">{label}</span>
        <span className="block text-sm wrap-anywhere text-muted">
          {t(`profiles.${profile}`)}
          <ContactMarks contact={contact} />
        </span>
      </span>
    </label>
  );
}
