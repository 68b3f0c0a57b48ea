import { registry } from '@cus/contracts';
import { DescriptionList, PageHeader, Section, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import type { StaffMember } from '../../names/use-staff';
import { Loaded } from '../../shell/loaded';
import { shellCatalogue } from '../../shell/shell-catalogue';
import { EndWork } from './end-work';
import { staffCatalogue } from './staff-catalogue';
import { AddStaffForm, UpdateStaffForm } from './staff-form';

const route = getRouteApi('/signed-in/settings/staff/$staffId');

/** One person of the directory, or a new one. */
export function StaffMemberScreen() {
  const t = useText(staffCatalogue);
  const { staffId } = route.useParams();
  if (staffId !== 'new') return <KnownMember staffId={staffId} />;
  return (
    <>
      <PageHeader title={t('addPerson')} lead={t('addLead')} />
      <AddStaffForm />
    </>
  );
}

function KnownMember({ staffId }: { readonly staffId: string }) {
  const api = useApi();
  const member = useQuery(operationQuery(api, registry.getStaffMember, { staffId }));
  return (
    <Loaded of={member}>
      {(known) => (
        <>
          <PageHeader title={known.name} lead={known.position} />
          <div className="app-stack">
            {known.hasAccount ? <FromAccount member={known} /> : null}
            <UpdateStaffForm key={staffId} member={known} />
            <EndWork member={known} />
          </div>
        </>
      )}
    </Loaded>
  );
}

function FromAccount({ member }: { readonly member: StaffMember }) {
  const t = useText(staffCatalogue);
  const shell = useText(shellCatalogue);
  return (
    <Section title={t('fromAccount')}>
      <DescriptionList
        facts={[
          ...(member.login === undefined ? [] : [{ term: t('login'), value: member.login }]),
          { term: t('roles'), value: member.roles.map((role) => shell(`role.${role}`)).join(', ') || '–' },
        ]}
      />
      <p className="app-quiet">{t('fromAccountHint')}</p>
    </Section>
  );
}
