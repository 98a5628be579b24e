import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { CartSummaryList } from '@/components/shop/cart/cart-summary-list';
import { ContactBlock } from '@/components/shop/checkout/contact-block';
import { PaymentBlock } from '@/components/shop/checkout/payment-block';
import { PageHeader } from '@/components/ui/page-header';
import { requireCustomer } from '@/lib/people/auth/guards';
import { wallet } from '@/lib/money/wallet/queries';
import { cart } from '@/lib/shop/cart/queries';
import { contactChoices } from '@/lib/portfolio/contacts/queries';
import { askedContacts } from '@/lib/portfolio/contacts/schema';
import { textsToAgree } from '@/lib/people/legal/queries';
import { routes } from '@/lib/base/routes';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('checkout');
  return { title: t('title') };
}

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export default async function CheckoutPage({ searchParams }: Props) {
  const actor = await requireCustomer(routes.checkout());
  if ((await textsToAgree(actor)).length > 0) redirect(routes.consents(routes.checkout()));
  const [t, own, asked, purse] = await Promise.all([getTranslations('checkout'), cart(), searchParams, wallet(actor)]);
  if (!own || own.lines.length === 0 || own.lines.some(({ now }) => now.kind !== 'same')) redirect(routes.cart());
  const choices = await contactChoices(actor, own.groups, askedContacts.parse(asked));
  const isReady = choices.every(({ saved, form }) => saved.length > 0 && form === null);
  return (
    <div className="space-y-6">
      <PageHeader title={t('title')} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="space-y-6">
          {choices.map((choice) => (
            <ContactBlock
              key={choice.group}
              choice={choice}
              names={own.lines.filter(({ group }) => group === choice.group)}
            />
          ))}
          <PaymentBlock cart={own} wallet={purse} isReady={isReady} />
        </div>
        <CartSummaryList cart={own} />
      </div>
    </div>
  );
}
