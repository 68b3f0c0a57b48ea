import { Columns, NightStrip, ShareGauge } from '@cus/ui';
import { PLACES, STAYS } from './samples';

export function PictureSamples() {
  return (
    <>
      <Columns>
        <ShareGauge
          level={3}
          title="Udział w projekcie"
          pesGrosze={113_120_000}
          baseGrosze={312_500_000}
          lineBasisPoints={3500}
          forecastBasisPoints={3810}
        />
        <ShareGauge
          level={3}
          title="Udział w całym centrum"
          pesGrosze={98_000_000}
          baseGrosze={312_500_000}
          lineBasisPoints={3500}
          forecastBasisPoints={3420}
        />
      </Columns>
      <NightStrip
        level={3}
        title="Mieszkanie wspomagane, ul. Zmyślona 7"
        words="Dziś wolne są 2 z 4 miejsc."
        places={PLACES}
        stays={STAYS}
        first="2026-11-20"
        nights={14}
      />
    </>
  );
}
