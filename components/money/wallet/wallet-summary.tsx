import { useTranslations } from 'next-intl';
import { Money } from '@/components/ui/money';
import { Stat } from '@/components/ui/stat';
import type { WalletView } from '@/lib/money/wallet/queries';
import { addMoney, subtractMoney } from '@/lib/base/values/money';

/** What may be spent, and what waits for the registrar. */
export function WalletSummary({ wallet }: { readonly wallet: WalletView }) {
  const t = useTranslations('wallet');
  const { available, balance, held, owed, credit: granted } = wallet;
  const credit = addMoney(subtractMoney(available, balance), owed);
  return (
    <>
      {owed.minor > 0 ? (
        <Stat label={t('owed')} value={<Money value={owed} />} note={t('owedNote')} />
      ) : (
        <Stat
          label={t('available')}
          value={<Money value={available} />}
          note={
            credit.minor > 0
              ? t.rich(credit.minor > granted.minor ? 'creditLowered' : 'creditNote', {
                  amount: () => <Money value={credit} />,
                  limit: () => <Money value={granted} />,
                })
              : t('availableNote')
          }
        />
      )}
      <Stat label={t('held')} value={<Money value={held} />} note={t(held.minor > 0 ? 'heldNote' : 'heldNone')} />
    </>
  );
}
