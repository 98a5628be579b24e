import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ContactMarks } from '@/components/shop/checkout/contact-marks';
import { KindSwitch } from '@/components/shop/checkout/kind-switch';
import { radioStyle } from '@/components/ui/check-style';
import { classNames } from '@/components/ui/class-names';
import type { OwnerChoice, SavedOwner } from '@/lib/portfolio/contacts/choices';
import { routes } from '@/lib/base/routes';

/** Who will own everything in the cart: one of the saved contacts, or above the form of somebody new. */
export function OwnerBlock({ choice }: { readonly choice: OwnerChoice }) {
  const t = useTranslations('checkout.owner');
  const { groups, profiles, saved, chosen, form } = choice;
  const completed = saved.find(({ id }) => id === form?.completes);
  return (
    <>
      {groups.length > 1 && (
        <p className="text-sm text-muted">
          {t('oneForAll')}{' '}
          <Link href={routes.checkout({ owners: 'each' })} className="text-link">
            {t('each')}
          </Link>
        </p>
      )}
      {form ? (
        <div className="flex flex-wrap items-center justify-between gap-3">
          {completed && <p className="font-medium wrap-anywhere">{completed.label}</p>}
          {!completed && profiles.length > 1 && (
            <KindSwitch profiles={profiles} current={form.profile} hrefOf={(kind) => routes.checkout({ new: kind })} />
          )}
          {saved.length > 0 && (
            <Link href={routes.checkout()} className="text-link">
              {t('saved')}
            </Link>
          )}
        </div>
      ) : (
        <>
          <fieldset>
            <legend className="sr-only">{t('title')}</legend>
            <div className="divide-y divide-line rounded-lg border border-line-strong">
              {saved.map((owner) => (
                <Saved key={owner.id} owner={owner} isChosen={owner.id === chosen} />
              ))}
            </div>
          </fieldset>
          <p>
            <Link href={routes.checkout({ new: profiles[0] })} className="text-link">
              {t('another')}
            </Link>
          </p>
        </>
      )}
    </>
  );
}

function Saved({ owner, isChosen }: { readonly owner: SavedOwner; readonly isChosen: boolean }) {
  const contacts = useTranslations('contacts');
  const t = useTranslations('checkout.owner');
  const who = (
    <span className="min-w-0">
      <span className="block font-medium wrap-anywhere">{owner.label}</span>
      <span className="block text-sm wrap-anywhere text-muted">
        {contacts(`profiles.${owner.profile}`)}
        <ContactMarks contact={owner} />
      </span>
      {owner.spelled !== '' && (
        <span className="block text-sm wrap-anywhere text-muted">{t('spelled', { spelled: owner.spelled })}</span>
      )}
    </span>
  );
  if (owner.lacks) {
    return (
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 p-3.5">
        {who}
        <Link href={routes.checkout({ completes: owner.id })} className="text-link">
          {t('complete')} <span className="sr-only">{owner.label}</span>
        </Link>
      </div>
    );
  }
  return (
    <label className="flex items-start gap-2.5 p-3.5 transition-colors first:rounded-t-lg last:rounded-b-lg hover:bg-hover has-checked:bg-accent-soft">
      <input
        type="radio"
        name="owner"
        value={owner.id}
        defaultChecked={isChosen}
        className={classNames('mt-0.5', radioStyle)}
      />
      {who}
    </label>
  );
}
