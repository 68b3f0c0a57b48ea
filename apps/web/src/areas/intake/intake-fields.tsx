import { coordination } from '@cus/contracts';
import { Checkbox, CheckTiles, DateField, RadioTiles, Section, TextArea, TextField, useText } from '@cus/ui';
import { ServicePicker } from '../../fields/service-picker';
import { FormField, type ContractForm } from '../../forms/use-contract-form';
import type { Site } from '../../names/use-sites';
import { useWords } from '../../words/words';
import { addressLine } from '../../words/address-line';
import { intakeCatalogue } from './intake-catalogue';
import type { IntakeDraft } from './intake-draft';

interface PartProps {
  readonly of: ContractForm<IntakeDraft>;
}

/** Who calls, for whom, and whether anything may be written down at all. */
export function CallFields({ of, speaker }: PartProps & { readonly speaker: string }) {
  const t = useText(intakeCatalogue);
  const w = useWords();
  return (
    <Section title={t('call')}>
      <FormField of={of} name="channel">
        {(field) => (
          <RadioTiles
            {...field}
            tiles={(['phone', 'walk-in', 'street', 'email', 'letter'] as const).map((id) => ({
              id,
              label: w(`channel.${id}`),
            }))}
          />
        )}
      </FormField>
      <FormField of={of} name="speaker">
        {(field) => (
          <RadioTiles
            {...field}
            tiles={coordination.speaker.options.map((id) => ({ id, label: w(`speaker.${id}`) }))}
          />
        )}
      </FormField>
      {speaker === 'self' ? null : (
        <FormField of={of} name="caller">
          {(field) => <TextField {...field} hint={t('callerHint')} maxLength={200} optional />}
        </FormField>
      )}
      <FormField of={of} name="consent">
        {(field) => (
          <RadioTiles
            {...field}
            onChange={(id) => field.onChange(id as IntakeDraft['consent'])}
            hint={t('consentHint')}
            tiles={[
              { id: 'given', label: t('consentGiven'), detail: t('consentGivenDetail') },
              { id: 'not-yet', label: t('consentNotYet'), detail: t('consentNotYetDetail') },
            ]}
          />
        )}
      </FormField>
    </Section>
  );
}

/** A person the centre may not know yet; each field narrows the list of similar people beside it. */
export function PersonFields({ of }: PartProps) {
  return (
    <>
      <div className="intake-row">
        <FormField of={of} name="lastName">
          {(field) => <TextField {...field} maxLength={80} autoComplete="off" spellCheck={false} />}
        </FormField>
        <FormField of={of} name="firstName">
          {(field) => <TextField {...field} maxLength={80} autoComplete="off" spellCheck={false} />}
        </FormField>
      </div>
      <div className="intake-row">
        <FormField of={of} name="phone">
          {(field) => <TextField {...field} type="tel" autoComplete="off" optional />}
        </FormField>
        <FormField of={of} name="pesel">
          {(field) => <TextField {...field} inputMode="numeric" autoComplete="off" optional />}
        </FormField>
      </div>
      <FormField of={of} name="birthDate">
        {(field) => <DateField {...field} optional />}
      </FormField>
      <div className="intake-row intake-address">
        <FormField of={of} name="street">
          {(field) => <TextField {...field} autoComplete="off" optional />}
        </FormField>
        <FormField of={of} name="house">
          {(field) => <TextField {...field} autoComplete="off" optional />}
        </FormField>
        <FormField of={of} name="flat">
          {(field) => <TextField {...field} autoComplete="off" optional />}
        </FormField>
      </div>
      <FormField of={of} name="city">
        {(field) => <TextField {...field} width="medium" autoComplete="off" optional />}
      </FormField>
    </>
  );
}

/** What is needed, in tiles and in the person's own words. */
export function NeedFields({ of }: PartProps) {
  const t = useText(intakeCatalogue);
  const w = useWords();
  return (
    <Section title={t('need')}>
      <FormField of={of} name="reasonCodes">
        {(field) => (
          <CheckTiles
            {...field}
            hint={t('reasonHint')}
            tiles={coordination.reasonCode.options.map((id) => ({
              id,
              label: w(`reason.${id}`),
              detail: t(`synonyms.${id}`),
            }))}
          />
        )}
      </FormField>
      <FormField of={of} name="wishedServices">
        {(field) => <ServicePicker {...field} optional />}
      </FormField>
      <FormField of={of} name="note">
        {(field) => <TextArea {...field} hint={t('noteHint')} maxLength={1700} optional />}
      </FormField>
      <FormField of={of} name="urgent">
        {(field) => <Checkbox {...field} />}
      </FormField>
    </Section>
  );
}

/** Where it goes from here. */
export function HandlingFields({ of, sites }: PartProps & { readonly sites: readonly Site[] }) {
  const t = useText(intakeCatalogue);
  return (
    <Section title={t('handling')}>
      <FormField of={of} name="siteId">
        {(field) => (
          <RadioTiles
            {...field}
            tiles={sites
              .filter((site) => site.active)
              .map((site) => ({
                id: site.siteId,
                label: site.name,
                detail: addressLine(site.address),
              }))}
          />
        )}
      </FormField>
      <FormField of={of} name="callBackOn">
        {(field) => <DateField {...field} optional />}
      </FormField>
      <FormField of={of} name="assignToMe">
        {(field) => <Checkbox {...field} />}
      </FormField>
    </Section>
  );
}
