import { commissioning } from '@cus/contracts';
import { Button, Select, useLocale, useText, warsawDay } from '@cus/ui';
import { useState } from 'react';
import { AskOnce } from '../../forms/ask-once';
import { useAct } from '../../forms/use-act';
import { useMay } from '../../session/use-may';
import { monthAfter, monthName } from '../month/month-words';
import type { Definition } from './definition';
import { MonthPreview } from './month-preview';
import { shareCatalogue } from './share-catalogue';

/** How far back a month may still be kept. */
const MONTHS_BACK = 24;

interface FreezeMonthProps {
  readonly kept: readonly string[];
  /** The definition the screen is read under; all of them are kept. */
  readonly definition: Definition;
}

/** Keeps an ended month, the latest unless another is chosen. It cannot be taken back, so it is asked once more. */
export function FreezeMonth({ kept, definition }: FreezeMonthProps) {
  const t = useText(shareCatalogue);
  const locale = useLocale();
  const may = useMay();
  const [asks, setAsks] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const freeze = useAct(commissioning.freezeShareMonth, {
    done: t('freezeDone'),
    onDone: () => {
      setAsks(false);
      setChosen(undefined);
    },
  });
  const thisMonth = warsawDay(new Date()).slice(0, 7);
  const months = Array.from({ length: MONTHS_BACK }, (_, back) => monthAfter(thisMonth, -1 - back)).filter(
    (month) => !kept.includes(month),
  );
  const month = chosen ?? months[0];
  if (month === undefined || !may(commissioning.freezeShareMonth)) return null;
  const name = monthName(month, locale);
  return (
    <>
      <Button variant="primary" onPress={() => setAsks(true)}>
        {t('freezeTitle')}
      </Button>
      {asks ? (
        <AskOnce
          act={freeze}
          input={{ month }}
          title={t('freezeTitle')}
          submitLabel={t('freeze', { month: name })}
          onClose={() => setAsks(false)}
        >
          <Select
            label={t('month')}
            options={months.map((id) => ({ id, label: monthName(id, locale) }))}
            value={month}
            onChange={setChosen}
          />
          <MonthPreview month={month} definition={definition} />
          <p>{t('freezeBody', { month: name })}</p>
        </AskOnce>
      ) : null}
    </>
  );
}
