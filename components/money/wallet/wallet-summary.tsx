import { useTranslations } from 'next-intl';
import { Money } from '@/components/ui/money';
import { Stat } from '@/components/ui/stat';
import type { WalletView } from '@/lib/money/wallet/queries';
import { subtractMoney } from '@/lib/base/values/money';

/** What may be spent, and what waits for the registrar. */
export function WalletSummary({ wallet }: { readonly wallet: WalletView }) {
  const t = useTranslations('wallet');
  const credit = subtractMoney(wallet.available, wallet.balance);
  const availableNote =
    credit.minor > 0 ? t.rich('creditNote', { amount: () => <Money value={credit} /> }) : t('availableNote');
  return (
    <>
      <Stat label={t('available')} value={<Money value={wallet.available} />} note={availableNote} />
      <Stat
        label={t('held')}
        value={<Money value={wallet.held} />}
        note={t(wallet.held.minor > 0 ? 'heldNote' : 'heldNone')}
      />
    </>
  );
}
