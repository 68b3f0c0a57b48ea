import type { coordination } from '@cus/contracts';
import { useId } from 'react';
import { useWords } from '../../words/words';

interface ScoreRowProps {
  readonly area: (typeof coordination.needArea.options)[number];
  /** '0' to '4', or '' while not talked about. */
  readonly value: string;
  readonly onChange: (score: string) => void;
}

const SCORES = ['0', '1', '2', '3', '4'] as const;

/** One area of life and how great the need is there, in words. */
export function ScoreRow({ area, value, onChange }: ScoreRowProps) {
  const w = useWords();
  const name = useId();
  return (
    <fieldset className="score">
      <legend>{w(`need.${area}`)}</legend>
      <div className="score-choices">
        {SCORES.map((score) => (
          <label key={score}>
            <input type="radio" name={name} checked={value === score} onChange={() => onChange(score)} />
            {w(`score.${score}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
