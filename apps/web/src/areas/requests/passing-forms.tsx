import { coordination, registry, type RawInput } from '@cus/contracts';
import { Checkbox, DateField, RadioTiles, Select, showToast, useText, warsawDay } from '@cus/ui';
import { useRef, useState } from 'react';
import { useApi } from '../../app-services';
import { ActNote } from '../../forms/act-fields';
import { useUndo } from '../../forms/use-undo';
import { FormField } from '../../forms/use-contract-form';
import { useSites } from '../../names/use-sites';
import { useOptions, useWords } from '../../words/words';
import type { RequestActProps } from './act-panel';
import { RequestActForm } from './request-act-form';
import { requestsCatalogue } from './requests-catalogue';

const CONSENT_FORMS = registry.recordConsent.input.shape.form.options;
type ConsentForm = (typeof CONSENT_FORMS)[number];

/** Passes a request to the other pillar; the consent is kept with the person's other consents first. */
export function PassForm({ request, onLeave }: RequestActProps) {
  const t = useText(requestsCatalogue);
  const w = useWords();
  const options = useOptions();
  const { sites } = useSites();
  const toPillar = request.pillar === 'services' ? 'assistance' : 'services';
  const [consentForm, setConsentForm] = useState<ConsentForm>('spoken');
  const send = usePassing(request.residentId, consentForm);
  const onPassed = usePassedToast(request.id);
  return (
    <RequestActForm
      request={request}
      onLeave={onLeave}
      act="pass"
      lead={t('passLead', { pillar: w(`pillar.${toPillar}`) })}
      operation={coordination.passRequest}
      alsoFixed={{ toPillar }}
      values={{
        toSiteId: '',
        consentGiven: false,
        consentGivenOn: warsawDay(new Date()),
        note: '',
      }}
      labels={{
        toSiteId: t('toSiteId'),
        consentGiven: t('consentGiven'),
        consentGivenOn: t('consentGivenOn'),
        note: t('assessNote'),
      }}
      submit={send}
      onSaved={({ version }) => onPassed(version)}
    >
      {(form) => (
        <>
          <FormField of={form} name="consentGiven">
            {(field) => <Checkbox {...field} />}
          </FormField>
          <Select
            label={t('consentForm')}
            options={options('consentForm', CONSENT_FORMS)}
            value={consentForm}
            onChange={(id) => setConsentForm(id as ConsentForm)}
          />
          <FormField of={form} name="consentGivenOn">
            {(field) => <DateField {...field} max={warsawDay(new Date())} />}
          </FormField>
          <FormField of={form} name="toSiteId">
            {(field) => (
              <Select
                {...field}
                placeholder={t('keepSite')}
                options={sites
                  .filter((site) => site.active && site.pillar === toPillar)
                  .map((site) => ({ id: site.siteId, label: site.name }))}
                optional
              />
            )}
          </FormField>
          <ActNote of={form} />
        </>
      )}
    </RequestActForm>
  );
}

/** Two commands, consent and passing; a passing that was refused does not record the consent twice. */
function usePassing(residentId: string | undefined, form: ConsentForm) {
  const api = useApi();
  const consentId = useRef<string>(undefined);
  return async (input: RawInput<typeof coordination.passRequest>, key: string) => {
    if (residentId !== undefined && input.consentGiven && consentId.current === undefined) {
      const recorded = await api.call(registry.recordConsent, {
        residentId,
        purpose: 'pass-between-pillars',
        granted: true,
        on: input.consentGivenOn ?? warsawDay(new Date()),
        form,
      });
      consentId.current = recorded.id;
    }
    return api.withKey(key)(coordination.passRequest, { ...input, consentId: consentId.current });
  };
}

function usePassedToast(requestId: string) {
  const t = useText(requestsCatalogue);
  const api = useApi();
  const undoing = useUndo();
  return (version: number) =>
    showToast(
      t('passed'),
      undoing(() => api.call(coordination.takeRequestBack, { requestId, version, reason: 'mistake' })),
    );
}

/** Takes a passing back. */
export function TakeBackForm(props: RequestActProps) {
  const t = useText(requestsCatalogue);
  return (
    <RequestActForm
      {...props}
      act="take-back"
      lead={t('takeBackLead')}
      operation={coordination.takeRequestBack}
      values={{ reason: '' }}
      labels={{ reason: t('reason') }}
    >
      {(form) => (
        <FormField of={form} name="reason">
          {(field) => (
            <RadioTiles
              {...field}
              tiles={[
                { id: 'mistake', label: t('mistake') },
                { id: 'consent-withdrawn', label: t('consentWithdrawn') },
              ]}
            />
          )}
        </FormField>
      )}
    </RequestActForm>
  );
}
