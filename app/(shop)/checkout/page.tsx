import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { CartSummaryList } from '@/components/shop/cart/cart-summary-list';
import { ContactBlock } from '@/components/shop/checkout/contact-block';
import { KeptContactBlock } from '@/components/shop/checkout/kept-contact-block';
import { Newcomer } from '@/components/shop/checkout/newcomer';
import { OwnerBlock } from '@/components/shop/checkout/owner-block';
import { AutoRenewalBlock } from '@/components/shop/checkout/auto-renewal-block';
import { CheckoutForm } from '@/components/shop/checkout/checkout-form';
import { PaymentBlock } from '@/components/shop/checkout/payment-block';
import { ServersBlock } from '@/components/shop/checkout/servers-block';
import { Shortfall } from '@/components/shop/checkout/shortfall';
import { offeredCurrencies } from '@/lib/money/rates/queries';
import { RefreshWhile } from '@/components/ui/refresh-while';
import { PageHeader } from '@/components/ui/page-header';
import { requireCustomer } from '@/lib/people/auth/guards';
import { currentActor } from '@/lib/people/auth/session';
import { currentTexts, textsToAgree } from '@/lib/people/legal/queries';
import { isMailSetUp } from '@/lib/people/mail/queries';
import { currentRenewalPolicy, currentSettings } from '@/lib/people/settings/queries';
import { keepingProviders, ownMethods, paymentProviders } from '@/lib/money/payments/queries';
import { wallet } from '@/lib/money/wallet/queries';
import type { Cart } from '@/lib/shop/cart/cart';
import { cart } from '@/lib/shop/cart/queries';
import { contactChoices, ownerChoice } from '@/lib/portfolio/contacts/queries';
import { askedContacts, type AskedContacts } from '@/lib/portfolio/contacts/schema';
import { offeredServerSets } from '@/lib/portfolio/server-sets/queries';
import { keptContactTypes } from '@/lib/shop/checkout/queries';
import { routes } from '@/lib/base/routes';
import { money } from '@/lib/base/values/money';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('checkout');
  return { title: t('title') };
}

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export default async function CheckoutPage({ searchParams }: Props) {
  const [visitor, own] = await Promise.all([currentActor(), cart()]);
  if (!own || own.lines.length === 0 || own.lines.some(({ now }) => now.kind !== 'same')) redirect(routes.cart());
  if (visitor) return <Checkout own={own} asked={askedContacts.parse(await searchParams)} />;
  const [settings, texts, currencies] = await Promise.all([currentSettings(), currentTexts(), offeredCurrencies()]);
  const known = { settings, texts, currencies, isMailSetUp: isMailSetUp() };
  return <Newcomer cart={own} {...known} />;
}

async function Checkout({ own, asked }: { readonly own: Cart; readonly asked: AskedContacts }) {
  const actor = await requireCustomer(routes.checkout());
  if ((await textsToAgree(actor)).length > 0) redirect(routes.consents(routes.checkout()));
  const isEach = asked.owners === 'each' && own.groups.length > 1;
  const [t, purse, owner, choices, sets, providers, methods, keepers, { renewDays }] = await Promise.all([
    getTranslations('checkout'),
    wallet(actor),
    ownerChoice(actor, own.groups, asked),
    isEach ? contactChoices(actor, own.groups, asked) : [],
    offeredServerSets(),
    paymentProviders(actor),
    ownMethods(actor),
    keepingProviders(actor),
    currentRenewalPolicy(),
  ]);
  const kept = keptContactTypes(actor, own.lines);
  const missing = own.total.minor - purse.available.minor;
  const lacks = missing > 0 ? money(missing, own.total.currency) : null;
  const isChosen = choices.every(({ saved, form }) => saved.length > 0 && form === null);
  return (
    <div className="space-y-6">
      <PageHeader title={t('title')} />
      {lacks && providers.length === 0 && <Shortfall missing={lacks} />}
      <RefreshWhile active={lacks !== null} everyMs={10_000} />
      {choices.map((choice) => (
        <ContactBlock
          key={choice.group}
          choice={choice}
          names={own.lines.filter(({ group }) => group === choice.group)}
        />
      ))}
      <CheckoutForm
        cart={own}
        canPay={isChosen && (lacks === null || providers.length > 0)}
        lacks={providers.length > 0 ? lacks : null}
        newOwner={!isEach && owner.form ? { ...owner.form, groups: owner.groups, zones: zonesOf(own) } : null}
        ownerTitle={t('owner.title')}
        owner={isEach || own.groups.length === 0 ? null : <OwnerBlock choice={owner} />}
        summary={<CartSummaryList cart={own} />}
      >
        {kept.length > 0 && <KeptContactBlock types={kept} />}
        {sets.length > 0 && own.lines.some(({ kind }) => kind === 'domain.register') && <ServersBlock sets={sets} />}
        {own.lines.some(({ kind }) => renews(kind)) && (
          <AutoRenewalBlock yearly={own.perYearLater} renewDays={renewDays} />
        )}
        <PaymentBlock
          cart={own}
          wallet={purse}
          providers={lacks ? providers : []}
          methods={methods}
          keeps={keepers.length > 0}
        />
      </CheckoutForm>
    </div>
  );
}

const renews = (kind: string): boolean => kind === 'domain.register' || kind === 'domain.transfer';

/** The zones of each group of contacts in a cart: ".com, .net". */
function zonesOf({ lines, groups }: Cart): Readonly<Record<string, string>> {
  const zones = (group: string) =>
    lines.filter((line) => line.group === group).map(({ unicode }) => unicode.slice(unicode.indexOf('.')));
  return Object.fromEntries(groups.map((group) => [group, [...new Set(zones(group))].join(', ')]));
}
