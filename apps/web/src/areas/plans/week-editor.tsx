import { TextField, useText } from '@cus/ui';
import { UnitsField } from '../../forms/units-field';
import { useWordOf } from '../../words/words';
import type { SlotDraft } from './plan-draft';
import { plansCatalogue } from './plans-catalogue';

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

interface WeekEditorProps {
  readonly slots: readonly SlotDraft[];
  readonly unit: string;
  readonly onChange: (slots: SlotDraft[]) => void;
}

/** The week of a service: days ticked, each with how much and when. A new day begins like the one before it. */
export function WeekEditor({ slots, unit, onChange }: WeekEditorProps) {
  const t = useText(plansCatalogue);
  const word = useWordOf();
  const sorted = (next: readonly SlotDraft[]) => [...next].sort((a, b) => a.weekday - b.weekday);
  const toggle = (weekday: number, on: boolean) => {
    const last = slots.at(-1);
    const slot = { weekday, startsAt: last?.startsAt ?? '', quantityMilli: last?.quantityMilli ?? 1000 };
    onChange(on ? sorted([...slots, slot]) : slots.filter((each) => each.weekday !== weekday));
  };
  const set = (index: number, part: Partial<SlotDraft>) =>
    onChange(slots.map((slot, at) => (at === index ? { ...slot, ...part } : slot)));
  return (
    <fieldset className="plan-week">
      <legend className="ok-label">{t('week')}</legend>
      <div className="plan-days">
        {DAYS.map((day) => (
          <label key={day}>
            <input
              type="checkbox"
              checked={slots.some((slot) => slot.weekday === day)}
              onChange={(event) => toggle(day, event.target.checked)}
            />
            {word('weekday', String(day))}
          </label>
        ))}
      </div>
      {slots.map((slot, index) => (
        // Two visits on one day of a saved plan keep their own rows.
        <div key={`${slot.weekday} ${index}`} className="plan-slot">
          <span>{word('weekday', String(slot.weekday))}</span>
          <UnitsField
            label={t('slotQuantity', { unit: word('unit', unit) })}
            value={slot.quantityMilli}
            onChange={(quantityMilli) => set(index, { quantityMilli })}
          />
          <TextField
            label={t('slotTime')}
            value={slot.startsAt}
            onChange={(startsAt) => set(index, { startsAt: startsAt.trim() })}
            width="short"
            optional
          />
        </div>
      ))}
    </fieldset>
  );
}
