import { Button, DateText, DescriptionList, showToast, TextArea, useText } from '@cus/ui';
import { useState } from 'react';
import { FormDialog } from '../../forms/form-dialog';
import { ActRefusal, useAct } from '../../forms/use-act';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import type { DeadLetter } from '../../names/use-dead-letters';
import { deadLettersCatalogue } from './dead-letters-catalogue';
import { useDeadLetterWords } from './use-dead-letter-words';

/** One message that waits: what is missing because of it, since when, and the two things that can be done. */
export function DeadLetterItem({ of }: { readonly of: DeadLetter }) {
  const t = useText(deadLettersCatalogue);
  const words = useDeadLetterWords();
  const [asks, setAsks] = useState(false);
  const { letter, operations } = of;
  const replay = useAct(operations.replayDeadLetter, { done: t('replayAsked') });
  return (
    <li className="settings-letter">
      <h3>{words.effect(of)}</h3>
      <DescriptionList
        facts={[
          { term: t('part'), value: words.part(of.part) },
          { term: t('since'), value: <DateText value={letter.buriedAt} style="moment" /> },
          { term: t('tries'), value: letter.deliveries },
        ]}
      />
      <details>
        <summary>{t('details')}</summary>
        <DescriptionList
          facts={[
            { term: t('message'), value: `${letter.eventType ?? '?'} → ${of.part}, ${letter.subscription}` },
            { term: t('reason'), value: <code>{letter.reason}</code> },
            { term: t('number'), value: <code>{letter.id}</code> },
          ]}
        />
      </details>
      <div className="ok-form-actions">
        <Button isPending={replay.isPending} onPress={() => replay.run({ deadLetterId: letter.id })}>
          {t('replay')}
        </Button>
        <Button onPress={() => setAsks(true)}>{t('dismiss')}</Button>
      </div>
      <ActRefusal of={replay} />
      {asks ? <Dismiss of={of} onClose={() => setAsks(false)} /> : null}
    </li>
  );
}

function Dismiss({ of, onClose }: { readonly of: DeadLetter; readonly onClose: () => void }) {
  const t = useText(deadLettersCatalogue);
  const words = useDeadLetterWords();
  const form = useActForm({
    operation: of.operations.dismissDeadLetter,
    fixed: { deadLetterId: of.letter.id },
    values: { reason: '' },
    labels: { reason: t('why') },
    onDone: () => {
      onClose();
      showToast(t('dismissed'));
    },
  });
  return (
    <FormDialog
      of={form}
      title={t('dismissTitle')}
      submitLabel={t('dismiss')}
      variant="danger"
      onClose={onClose}
    >
      <p>{words.effect(of)}.</p>
      <p>{t('dismissBody')}</p>
      <FormField of={form} name="reason">
        {(field) => <TextArea {...field} hint={t('whyHint')} maxLength={500} />}
      </FormField>
    </FormDialog>
  );
}
