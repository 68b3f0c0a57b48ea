import { commissioning } from '@cus/contracts';
import {
  Button,
  ComboBox,
  DateField,
  MoneyField,
  PageHeader,
  RadioTiles,
  Select,
  showToast,
  TextField,
  useText,
  warsawDay,
} from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { withoutBlanks } from '../../forms/without-blanks';
import { FormTop } from '../../forms/form-top';
import { UnsavedGuard } from '../../forms/unsaved-guard';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import { useCommissioningOptions, useCommissioningWord, useMode } from '../../words/commissioning';
import { ContractLineFields } from './contract-line-fields';
import './contracts.css';
import { contractsCatalogue } from './contracts-catalogue';
import { EMPTY_LINE, type ContractDraft } from './contract-draft';
import { ExpectedStanding } from './expected-standing';
import { MODES } from './route';

const { signContract } = commissioning;

/** A signed contract, or the price list of own staff. What it counts as is decided here once and said before. */
export function SignContractScreen() {
  const t = useText(contractsCatalogue);
  const mode = useMode();
  const options = useCommissioningOptions();
  const { providers, projects } = useParties();
  const form = useSignForm();
  const [chosenMode, providerId, signedOn] = form.form.watch(['mode', 'providerId', 'signedOn']);
  const isOwn = chosenMode === 'own-staff';
  return (
    <>
      <PageHeader title={t('signTitle')} lead={t('signLead')} />
      <form className="ok-form" onSubmit={form.onSubmit} noValidate>
        <UnsavedGuard isUnsaved={form.isUnsaved} />
        <FormTop of={form} />
        <FormField of={form} name="number">
          {(field) => <TextField {...field} width="medium" />}
        </FormField>
        <FormField of={form} name="mode">
          {(field) => <RadioTiles {...field} tiles={MODES.map((id) => ({ id, label: mode(id) }))} />}
        </FormField>
        {isOwn ? null : (
          <FormField of={form} name="providerId">
            {(field) => <ComboBox {...field} key={providers.length} options={providers} />}
          </FormField>
        )}
        <FormField of={form} name="signedOn">
          {(field) => <DateField {...field} width="short" />}
        </FormField>
        <ExpectedStanding isOwn={isOwn} providerId={providerId} signedOn={signedOn} />
        <FormField of={form} name="validFrom">
          {(field) => <DateField {...field} width="short" />}
        </FormField>
        <FormField of={form} name="validTo">
          {(field) => <DateField {...field} width="short" />}
        </FormField>
        <FormField of={form} name="projectId">
          {(field) => <Select {...field} options={projects} placeholder={t('noProject')} optional />}
        </FormField>
        <FormField of={form} name="funder">
          {(field) => (
            <RadioTiles {...field} tiles={options('funder', signContract.input.shape.funder.options)} />
          )}
        </FormField>
        <FormField of={form} name="costCategory">
          {(field) => (
            <Select
              {...field}
              options={options('cost', signContract.input.shape.costCategory.unwrap().options)}
            />
          )}
        </FormField>
        <FormField of={form} name="valueLimitGrosze">
          {(field) => <MoneyField {...field} min={1} />}
        </FormField>
        <ContractLineFields of={form} name="lines" least={1} />
        <div className="ok-form-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {t('signSubmit')}
          </Button>
        </div>
      </form>
    </>
  );
}

function useParties() {
  const api = useApi();
  const c = useCommissioningWord();
  const providers = useQuery(operationQuery(api, commissioning.listProviders, { limit: 200 }));
  const projects = useQuery(operationQuery(api, commissioning.listProjects, {}));
  return {
    providers: (providers.data?.items ?? []).map((each) => ({
      id: each.id,
      label: each.name,
      detail: c('form', each.legalForm),
    })),
    projects: (projects.data?.items ?? []).map((each) => ({
      id: each.id,
      label: each.code,
      detail: each.name,
    })),
  };
}

function useSignForm() {
  const t = useText(contractsCatalogue);
  const c = useCommissioningWord();
  const navigate = useNavigate();
  const today = warsawDay(new Date());
  const values: ContractDraft = {
    number: '',
    mode: '',
    providerId: '',
    signedOn: today,
    validFrom: today,
    validTo: '',
    projectId: '',
    funder: '',
    costCategory: 'service',
    valueLimitGrosze: null,
    lines: [EMPTY_LINE],
  };
  return useActForm({
    operation: signContract,
    values,
    labels: {
      number: t('numberLabel'),
      mode: t('modeLabel'),
      providerId: t('providerLabel'),
      signedOn: t('signedOn'),
      validFrom: t('validFrom'),
      validTo: t('validTo'),
      projectId: t('project'),
      funder: t('funder'),
      costCategory: t('costCategory'),
      valueLimitGrosze: t('valueLimit'),
    },
    toInput: (draft) => withoutBlanks(draft.mode === 'own-staff' ? { ...draft, providerId: '' } : draft),
    onDone: ({ id, pesGround }) => {
      showToast(t('signDone', { words: c('pes', pesGround) }));
      void navigate({ to: '/orders/contracts/$contractId', params: { contractId: id } });
    },
  });
}
