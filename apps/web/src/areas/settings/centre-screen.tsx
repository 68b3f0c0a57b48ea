import { registry, type Output } from '@cus/contracts';
import {
  Checkbox,
  DateField,
  LoadError,
  MoneyField,
  NumberField,
  PageHeader,
  showToast,
  Skeleton,
  TextField,
  useLocale,
  useText,
} from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useWatch } from 'react-hook-form';
import { operationQuery, toProblem } from '../../api';
import { useApi } from '../../app-services';
import { ActForm } from '../../forms/act-form';
import { withoutBlanks } from '../../forms/without-blanks';
import { useActForm } from '../../forms/use-act-form';
import { FormField, type ContractForm } from '../../forms/use-contract-form';
import { describeProblem } from '../../i18n/error-text';
import { settingsCatalogue } from './settings-catalogue';

type Centre = Output<typeof registry.getCentreSettings>;

interface CentreValues {
  name: string;
  shortName: string;
  hasProject: boolean;
  project: {
    name: string;
    grantGrosze: number | null;
    euGrosze: number | null;
    shareThresholdBasisPoints: number | null;
    from: string;
    to: string;
  };
}

/** Name of the centre and the grant it was set up with. */
export function CentreScreen() {
  const api = useApi();
  const locale = useLocale();
  const centre = useQuery({ ...operationQuery(api, registry.getCentreSettings, {}), retry: false });
  if (centre.isPending) return <Skeleton />;
  const problem = centre.isError ? toProblem(centre.error) : undefined;
  if (problem !== undefined && problem.code !== 'registry.centre-not-set-up') {
    return (
      <LoadError message={describeProblem(problem, locale).message} onRetry={() => void centre.refetch()} />
    );
  }
  return <CentreForm centre={centre.data} />;
}

function valuesOf(centre: Centre | undefined): CentreValues {
  const project = centre?.project;
  return {
    name: centre?.name ?? '',
    shortName: centre?.shortName ?? '',
    hasProject: project !== undefined,
    project: {
      name: project?.name ?? '',
      grantGrosze: project?.grantGrosze ?? null,
      euGrosze: project?.euGrosze ?? null,
      shareThresholdBasisPoints: project?.shareThresholdBasisPoints ?? null,
      from: project?.from ?? '',
      to: project?.to ?? '',
    },
  };
}

function CentreForm({ centre }: { readonly centre: Centre | undefined }) {
  const t = useText(settingsCatalogue);
  const navigate = useNavigate();
  const leave = () => void navigate({ to: '/settings' });
  const form = useActForm({
    operation: registry.saveCentreSettings,
    fixed: { version: centre?.version ?? 0 },
    values: valuesOf(centre),
    labels: {
      name: t('centreName'),
      shortName: t('centreShortName'),
      hasProject: t('hasProject'),
      'project.name': t('projectName'),
      'project.grantGrosze': t('grant'),
      'project.euGrosze': t('euPart'),
      'project.shareThresholdBasisPoints': t('threshold'),
      'project.from': t('projectFrom'),
      'project.to': t('projectTo'),
    },
    toInput: ({ hasProject, project, ...rest }) => withoutBlanks(hasProject ? { ...rest, project } : rest),
    onDone: () => {
      showToast(t('centreSaved'));
      leave();
    },
  });
  const hasProject = useWatch({ control: form.form.control, name: 'hasProject' });
  return (
    <>
      <PageHeader title={t('centreData')} />
      <ActForm of={form} title={t('centre')} action={t('saveCentre')} onCancel={leave}>
        <FormField of={form} name="name">
          {(field) => <TextField {...field} maxLength={160} />}
        </FormField>
        <FormField of={form} name="shortName">
          {(field) => <TextField {...field} width="medium" maxLength={30} />}
        </FormField>
        <FormField of={form} name="hasProject">
          {(field) => <Checkbox {...field} />}
        </FormField>
        {hasProject ? <ProjectPart of={form} /> : null}
      </ActForm>
    </>
  );
}

function ProjectPart({ of }: { readonly of: ContractForm<CentreValues> }) {
  const t = useText(settingsCatalogue);
  return (
    <>
      <FormField of={of} name="project.name">
        {(field) => <TextField {...field} maxLength={200} />}
      </FormField>
      <FormField of={of} name="project.grantGrosze">
        {(field) => <MoneyField {...field} min={0} width="medium" />}
      </FormField>
      <FormField of={of} name="project.euGrosze">
        {(field) => <MoneyField {...field} min={0} width="medium" optional />}
      </FormField>
      <FormField of={of} name="project.shareThresholdBasisPoints">
        {(field) => (
          <NumberField
            {...field}
            hint={t('thresholdHint')}
            value={field.value === null ? null : field.value / 100}
            onChange={(percent) => field.onChange(percent === null ? null : Math.round(percent * 100))}
            min={0}
            max={100}
            decimals={2}
          />
        )}
      </FormField>
      <FormField of={of} name="project.from">
        {(field) => <DateField {...field} />}
      </FormField>
      <FormField of={of} name="project.to">
        {(field) => <DateField {...field} />}
      </FormField>
    </>
  );
}
