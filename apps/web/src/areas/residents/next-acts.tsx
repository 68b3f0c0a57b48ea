import { coordination, registry } from '@cus/contracts';
import { Section, useText } from '@cus/ui';
import { useMay } from '../../session/use-may';
import { AppLinkButton } from '../../shell/app-link';
import type { Resident } from './resident-screen';
import { residentsCatalogue } from './residents-catalogue';

/** What to do next with this person. */
export function NextActs({ resident }: { readonly resident: Resident }) {
  const t = useText(residentsCatalogue);
  const may = useMay();
  const params = { residentId: resident.id };
  return (
    <Section title={t('next')}>
      <div className="app-acts">
        {may(coordination.receiveRequest) ? (
          <AppLinkButton to="/intake" search={{ residentId: resident.id }} variant="primary">
            {t('takeRequest')}
          </AppLinkButton>
        ) : null}
        {may(coordination.draftPlan) ? (
          <AppLinkButton to="/plans/new" search={{ residentId: resident.id }}>
            {t('writePlan')}
          </AppLinkButton>
        ) : null}
        {may(registry.updateResident) ? (
          <AppLinkButton to="/residents/$residentId" params={params} search={{ act: 'edit' }}>
            {t('edit')}
          </AppLinkButton>
        ) : null}
        {may(registry.concealResident) && !resident.addressHeld ? (
          <AppLinkButton to="/residents/$residentId" params={params} search={{ act: 'conceal' }}>
            {t('conceal')}
          </AppLinkButton>
        ) : null}
        {may(registry.mergeResidents) ? (
          <AppLinkButton to="/residents/$residentId" params={params} search={{ act: 'merge' }}>
            {t('merge')}
          </AppLinkButton>
        ) : null}
      </div>
    </Section>
  );
}
