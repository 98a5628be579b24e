import { getLocale, getTranslations } from 'next-intl/server';
import { begins, looksLikeName, matching } from '@/components/shop/find/matching';
import { placesOf } from '@/components/shop/find/places';
import { formatMoney } from '@/lib/base/i18n/format-money';
import { routes } from '@/lib/base/routes';
import type { Actor } from '@/lib/people/access/actor';
import { stageOf } from '@/lib/queue/live/progress';
import { onOtherKeyboard } from '@/lib/shop/find/keyboard';
import type { Found } from '@/lib/shop/find/queries';
import type { FoundGroup, Hit } from '@/lib/shop/find/schema';

/** What was found, and the pages and actions of its words, as they are listed: what is meant first comes first. */
export async function foundGroups(actor: Actor, typed: string, found: Found): Promise<readonly FoundGroup[]> {
  const t = await getTranslations('find');
  const { pages, actions, isMeant } = await placesFor(actor, typed, found.text);
  const things = await thingsOf(actor, found);
  const groups = [
    ...(isMeant ? [{ title: t('groups.pages'), items: pages }] : []),
    ...things,
    { title: t('groups.actions'), items: [...(await about(actor, found)), ...actions] },
    ...(isMeant ? [] : [{ title: t('groups.pages'), items: pages }]),
  ];
  return groups.filter(({ items }) => items.length > 0);
}

async function thingsOf(actor: Actor, found: Found): Promise<readonly FoundGroup[]> {
  const [t, operations, locale] = await Promise.all([
    getTranslations('find'),
    getTranslations('operations'),
    getLocale(),
  ]);
  const isStaff = actor.kind === 'staff';
  const whose = (customer: string | null) => (isStaff ? (customer ?? t('noOwner')) : '');
  const kindName = (kind: string) =>
    operations(operations.has(`kind.${kind}.name`) ? `kind.${kind}.name` : 'kind.other.name');
  return [
    {
      title: t('groups.domains'),
      items: found.domains.map(({ id, unicodeName, customer }) => ({
        kind: 'domain' as const,
        href: isStaff ? routes.admin.domain(id) : routes.domain(id),
        label: unicodeName,
        note: whose(customer),
      })),
    },
    {
      title: t('groups.customers'),
      items: found.customers.map(({ id, name, email }) => ({
        kind: 'customer' as const,
        href: routes.admin.customer(id),
        label: name,
        note: email,
      })),
    },
    {
      title: t('groups.documents'),
      items: [
        ...found.invoices.map(({ id, number, customer, total }) => ({
          kind: 'invoice' as const,
          href: isStaff ? routes.admin.invoice(id) : routes.invoice(id),
          label: t('invoice', { number: String(number) }),
          note: [whose(customer), formatMoney(total, locale)].filter((part) => part !== '').join(' · '),
        })),
        ...found.orders.map(({ id, number, customer }) => ({
          kind: 'order' as const,
          href: isStaff ? routes.admin.order(id) : routes.order(id),
          label: t('order', { number: String(number) }),
          note: whose(customer),
        })),
      ],
    },
    {
      title: t('groups.operations'),
      items: found.operations.map(({ id, kind, state, subject }) => ({
        kind: 'operation' as const,
        href: isStaff ? routes.admin.operation(id) : routes.operationStatus(id),
        label: `${kindName(kind)} · ${subject.unicode}`,
        note: operations(`live.stage.${stageOf(state)}`),
      })),
    },
  ];
}

/** What can be done with the name that was typed. */
async function about(actor: Actor, { text, domains }: Found): Promise<readonly Hit[]> {
  const t = await getTranslations('find');
  const action = (label: string, href: string): Hit => ({ kind: 'action', href, label, note: '' });
  const exact = domains.find(({ isExact }) => isExact);
  if (actor.kind === 'customer' && exact) {
    const name = exact.unicodeName;
    return [
      action(t('dnsOf', { name }), routes.domainDns(exact.id)),
      action(t('renew', { name }), routes.domainRenew(exact.id)),
    ];
  }
  if (!looksLikeName(text)) return [];
  const name = text.trim();
  const among = action(
    t('among', { name }),
    actor.kind === 'staff' ? routes.admin.domains({ q: name }) : routes.domains({ q: name }),
  );
  const isFree = action(t('isFree', { name }), routes.search(name));
  return [...(domains.length > 1 ? [among] : []), ...(actor.kind === 'customer' ? [isFree] : [])];
}

async function placesFor(actor: Actor, typed: string, meant: string) {
  const t = await getTranslations('find');
  const all = placesOf(actor).map((place) => ({
    ...place,
    label: t(`places.${place.key}`),
    also: t.has(`also.${place.key}`) ? t(`also.${place.key}`) : '',
  }));
  const texts = [typed, meant, onOtherKeyboard(typed)];
  const text = texts.find((one) => matching(all, one).length > 0) ?? typed;
  const matches = matching(all, text);
  const hits = (kind: 'page' | 'action'): readonly Hit[] =>
    matches.filter((place) => place.kind === kind).map(({ href, label }) => ({ kind, href, label, note: '' }));
  return {
    pages: hits('page'),
    actions: hits('action'),
    isMeant: matches.some((place) => place.kind === 'page' && begins(place, text)),
  };
}
