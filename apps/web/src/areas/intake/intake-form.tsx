import { Button, ErrorSummary, focusField, Section, useText } from '@cus/ui';
import { registry } from '@cus/contracts';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { useContractForm } from '../../forms/use-contract-form';
import type { Site } from '../../names/use-sites';
import { addressLine } from '../../words/address-line';
import { Candidates, FoundPerson } from './candidates';
import { intakeCatalogue } from './intake-catalogue';
import type { IntakeDraft } from './intake-draft';
import { CallFields, HandlingFields, NeedFields, PersonFields } from './intake-fields';
import { intakeSchema } from './intake-schema';
import { useIntakeWords } from './use-intake-words';
import { useCandidates } from './use-candidates';

interface IntakeFormProps {
  readonly draft: IntakeDraft;
  readonly sites: readonly Site[];
  readonly onDraft: (draft: IntakeDraft) => void;
  readonly onCheck: () => void;
}

/** The whole intake on one screen: the conversation at the left, similar people at the right. */
export function IntakeForm({ draft, sites, onDraft, onCheck }: IntakeFormProps) {
  const t = useText(intakeCatalogue);
  const { labels, say } = useIntakeWords();
  const [mustCompare, setMustCompare] = useState(0);
  const candidates = useCandidates(draft);
  const asksForPerson = draft.consent !== 'not-yet' && draft.residentId === '';
  const unseen = (asksForPerson ? (candidates ?? []) : []).filter(
    (each) => each.likelyDuplicate && !draft.notDuplicateOf.includes(each.id),
  );
  const form = useContractForm({
    schema: intakeSchema,
    defaultValues: draft,
    labels,
    say,
    submit: (answers) => Promise.resolve(answers),
    onDone: () => (unseen.length > 0 ? setMustCompare((count) => count + 1) : onCheck()),
  });
  const { watch, setValue } = form.form;
  useEffect(() => {
    const watching = watch((values) => onDraft({ ...values } as IntakeDraft));
    return () => watching.unsubscribe();
  }, [watch, onDraft]);
  useChosenField();

  const problems =
    mustCompare > 0 && unseen.length > 0
      ? [{ fieldId: 'intake-candidates', message: t('mustCompare') }]
      : form.problems;
  return (
    <form className="intake" onSubmit={form.onSubmit} noValidate>
      <div className="ok-form">
        <ErrorSummary problems={problems} attempt={form.attempt + mustCompare} footer={form.traceId} />
        <CallFields of={form} speaker={draft.speaker} />
        {draft.consent === 'not-yet' ? null : (
          <Section title={t('person')}>
            {draft.residentId === '' ? (
              <PersonFields of={form} />
            ) : (
              <KnownPerson id={draft.residentId} onChange={() => setValue('residentId', '')} />
            )}
          </Section>
        )}
        <NeedFields of={form} />
        <HandlingFields of={form} sites={sites} />
        <div className="ok-form-actions">
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {t('check')}
          </Button>
        </div>
      </div>
      {asksForPerson ? (
        <Candidates
          found={candidates}
          others={draft.notDuplicateOf}
          onThis={(candidate) => setValue('residentId', candidate.id)}
          onOther={(id) => setValue('notDuplicateOf', [...draft.notDuplicateOf, id])}
        />
      ) : null}
    </form>
  );
}

function KnownPerson({ id, onChange }: { readonly id: string; readonly onChange: () => void }) {
  const api = useApi();
  const { data } = useQuery(operationQuery(api, registry.getResident, { residentId: id }));
  if (data === undefined) return null;
  return (
    <FoundPerson
      name={`${data.lastName} ${data.firstName}`}
      detail={addressLine(data.address)}
      phone={data.phone}
      onChange={onChange}
    />
  );
}

/** "Popraw" on the check page leads back to the very field. */
function useChosenField() {
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    if (hash.startsWith('field-')) focusField(hash);
  }, [hash]);
}
