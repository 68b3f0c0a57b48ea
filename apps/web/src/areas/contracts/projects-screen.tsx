import { commissioning, type Output } from '@cus/contracts';
import {
  Button,
  Checkbox,
  DataTable,
  DateField,
  DateText,
  EmptyState,
  formatBasisPoints,
  Money,
  MoneyField,
  PageHeader,
  showToast,
  TextField,
  useLocale,
  useText,
} from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { FormDialog } from '../../forms/form-dialog';
import { PercentField } from '../../forms/percent-field';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import { useMay } from '../../session/use-may';
import { Loaded } from '../../shell/loaded';
import { contractsCatalogue } from './contracts-catalogue';

type Project = Output<typeof commissioning.listProjects>['items'][number];

/** Projects that pay for services, and the line each sets. */
export function ProjectsScreen() {
  const api = useApi();
  const t = useText(contractsCatalogue);
  const may = useMay();
  const locale = useLocale();
  const [edited, setEdited] = useState<Project | 'new'>();
  const projects = useQuery(operationQuery(api, commissioning.listProjects, {}));
  const mayEdit = may(commissioning.registerProject);
  return (
    <>
      <PageHeader
        title={t('projectsTitle')}
        lead={t('projectsLead')}
        action={
          mayEdit ? (
            <Button variant="primary" onPress={() => setEdited('new')}>
              {t('addProject')}
            </Button>
          ) : undefined
        }
      />
      <Loaded of={projects}>
        {({ items }) => (
          <DataTable
            caption={t('projectsTitle')}
            hideCaption
            rows={items}
            rowId={(row) => row.id}
            empty={<EmptyState title={t('projectsEmptyTitle')}>{t('projectsEmpty')}</EmptyState>}
            columns={[
              {
                id: 'code',
                title: t('code'),
                cell: (row) =>
                  mayEdit ? (
                    <Button variant="quiet" onPress={() => setEdited(row)}>
                      {t('editProject', { code: row.code })}
                    </Button>
                  ) : (
                    row.code
                  ),
              },
              { id: 'name', title: t('name'), cell: (row) => row.name },
              {
                id: 'grant',
                title: t('grant'),
                align: 'end',
                cell: (row) => <Money grosze={row.grantGrosze} />,
              },
              {
                id: 'eligible',
                title: t('eligible'),
                cell: (row) => (
                  <>
                    <DateText value={row.eligibleFrom} /> – <DateText value={row.eligibleTo} />
                  </>
                ),
              },
              {
                id: 'threshold',
                title: t('threshold'),
                align: 'end',
                cell: (row) => formatBasisPoints(row.shareThresholdBp, locale),
              },
              { id: 'pilot', title: t('pilot'), cell: (row) => t(row.isPilot ? 'yes' : 'no') },
            ]}
          />
        )}
      </Loaded>
      {edited === undefined ? null : (
        <ProjectForm project={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
    </>
  );
}

interface ProjectFormProps {
  readonly project: Project | undefined;
  readonly onClose: () => void;
}

function ProjectForm({ project, onClose }: ProjectFormProps) {
  const t = useText(contractsCatalogue);
  const form = useProjectForm(project, onClose);
  return (
    <FormDialog
      of={form}
      title={project === undefined ? t('addProject') : t('editProject', { code: project.code })}
      submitLabel={t('saveProject')}
      onClose={onClose}
    >
      <FormField of={form} name="code">
        {(field) => <TextField {...field} width="short" />}
      </FormField>
      <FormField of={form} name="name">
        {(field) => <TextField {...field} />}
      </FormField>
      <FormField of={form} name="grantGrosze">
        {(field) => <MoneyField {...field} min={0} />}
      </FormField>
      <FormField of={form} name="eligibleFrom">
        {(field) => <DateField {...field} width="short" />}
      </FormField>
      <FormField of={form} name="eligibleTo">
        {(field) => <DateField {...field} width="short" />}
      </FormField>
      <FormField of={form} name="shareThresholdBp">
        {(field) => <PercentField {...field} hint={t('thresholdHint')} optional />}
      </FormField>
      <FormField of={form} name="isPilot">
        {(field) => <Checkbox {...field} />}
      </FormField>
    </FormDialog>
  );
}

function useProjectForm(project: Project | undefined, onClose: () => void) {
  const t = useText(contractsCatalogue);
  const values = {
    code: project?.code ?? '',
    name: project?.name ?? '',
    grantGrosze: (project?.grantGrosze ?? null) as number | null,
    eligibleFrom: (project?.eligibleFrom ?? '') as string,
    eligibleTo: (project?.eligibleTo ?? '') as string,
    shareThresholdBp: (project?.shareThresholdBp ?? null) as number | null,
    isPilot: project?.isPilot ?? false,
  };
  const labels = {
    code: t('code'),
    name: t('name'),
    grantGrosze: t('grant'),
    eligibleFrom: t('eligibleFrom'),
    eligibleTo: t('eligibleTo'),
    shareThresholdBp: t('thresholdLabel'),
    isPilot: t('isPilot'),
  };
  const onDone = () => {
    onClose();
    showToast(t('projectDone'));
  };
  const adding = useActForm({ operation: commissioning.registerProject, values, labels, onDone });
  const changing = useActForm({
    operation: commissioning.updateProject,
    fixed: { projectId: project?.id, version: project?.version },
    values,
    labels,
    onDone,
  });
  return project === undefined ? adding : changing;
}
