import { Section, Timeline, useText } from '@cus/ui';
import { useStaffNames } from '../../names/use-staff-names';
import { housingCatalogue, useHousingWord } from './housing-catalogue';
import type { StayDetail } from './stay-screen';

/** What happened to the stay, the newest first. */
export function StayHistory({ stay }: { readonly stay: StayDetail }) {
  const t = useText(housingCatalogue);
  const say = useHousingWord();
  const staffName = useStaffNames(stay.steps.map((step) => step.byUserId));
  return (
    <Section title={t('history')}>
      <Timeline
        label={t('history')}
        entries={[...stay.steps].reverse().map((step, index) => ({
          id: String(stay.steps.length - index),
          at: step.at,
          title: say('action', step.action),
          by: staffName(step.byUserId),
          ...(step.note === undefined ? {} : { body: step.note }),
        }))}
      />
    </Section>
  );
}
