import { formatMoney, ShareGauge, useLocale, useText } from '@cus/ui';
import { shareCatalogue } from './share-catalogue';
import type { Share } from './share-screen';

/** The whole grant as the base: the figure that cannot get worse. */
export function WorstCase({ share }: { readonly share: Share }) {
  const t = useText(shareCatalogue);
  const locale = useLocale();
  const { worstCase } = share;
  return (
    <div className="share-figure">
      <ShareGauge
        title={t('worst')}
        pesGrosze={worstCase.numeratorGrosze}
        baseGrosze={worstCase.baseGrosze}
        lineBasisPoints={share.thresholdBp}
      />
      <p className="app-quiet">{t('worstWords', { line: formatMoney(worstCase.lineGrosze, locale) })}</p>
    </div>
  );
}
