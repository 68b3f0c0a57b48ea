import { registry, type Output } from '@cus/contracts';
import { Notice, Tabs, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { useMay } from '../../session/use-may';
import { Loaded } from '../../shell/loaded';
import { ConcealForm } from './conceal-form';
import { Consents } from './consents';
import { EditForm } from './edit-form';
import { Family } from './family';
import { History } from './history';
import { MergeForm } from './merge-form';
import { NextActs } from './next-acts';
import { PlansAndRequests } from './plans-and-requests';
import { Readers } from './readers';
import { ResidentFacts } from './resident-facts';
import { ResidentIdentity } from './resident-identity';
import { residentsCatalogue } from './residents-catalogue';
import './residents.css';
import { RESIDENT_TABS, type ResidentSearch } from './route';

export type Resident = Output<typeof registry.getResident>;

const route = getRouteApi('/signed-in/residents/$residentId');
const FORMS = { edit: EditForm, conceal: ConcealForm, merge: MergeForm } as const;

/** One person: who it is always in sight, facts at the left, what happened in the middle, what is next at the right. */
export function ResidentScreen() {
  const api = useApi();
  const { residentId } = route.useParams();
  const resident = useQuery(operationQuery(api, registry.getResident, { residentId }));
  return <Loaded of={resident}>{(data) => <ResidentPage key={data.id} resident={data} />}</Loaded>;
}

function ResidentPage({ resident }: { readonly resident: Resident }) {
  const t = useText(residentsCatalogue);
  const navigate = useNavigate();
  const { residentId } = route.useParams();
  const { act } = route.useSearch();
  const Form = act === undefined ? undefined : FORMS[act];
  const leave = () =>
    void navigate({ to: '/residents/$residentId', params: { residentId: resident.id }, search: {} });
  return (
    <>
      <ResidentIdentity resident={resident} />
      {residentId === resident.id ? null : <Notice>{t('wasMerged')}</Notice>}
      {Form === undefined ? (
        <div className="resident">
          <div className="resident-facts">
            <ResidentFacts resident={resident} />
          </div>
          <div className="resident-tabs">
            <ResidentTabs resident={resident} />
          </div>
          <div className="resident-next">
            <NextActs resident={resident} />
          </div>
        </div>
      ) : (
        <div className="resident-form">
          <Form resident={resident} onLeave={leave} />
        </div>
      )}
    </>
  );
}

function ResidentTabs({ resident }: { readonly resident: Resident }) {
  const t = useText(residentsCatalogue);
  const may = useMay();
  const navigate = useNavigate();
  const search = route.useSearch();
  const content = {
    history: <History residentId={resident.id} search={search} />,
    plans: <PlansAndRequests residentId={resident.id} />,
    consents: <Consents residentId={resident.id} />,
    family: <Family resident={resident} />,
    readers: <Readers residentId={resident.id} />,
  };
  const tabs = RESIDENT_TABS.filter((tab) => tab !== 'readers' || may(registry.listReaders));
  const select = (tab: string) =>
    void navigate({
      to: '/residents/$residentId',
      params: { residentId: resident.id },
      search: { tab: tab as ResidentSearch['tab'] },
      replace: true,
    });
  return (
    <Tabs
      label={t('tabs')}
      selected={search.tab ?? 'history'}
      onSelect={select}
      tabs={tabs.map((id) => ({ id, title: t(`tab.${id}`), content: content[id] }))}
    />
  );
}
