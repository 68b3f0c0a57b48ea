import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useUiText } from '../i18n/ui-text';
import './field.css';

export interface FieldProblem {
  /** The field's `id`. Left out when the problem belongs to no field. */
  readonly fieldId?: string;
  readonly message: string;
}

export interface ErrorSummaryProps {
  readonly problems: readonly FieldProblem[];
  /** Changes with every refused submit, so that focus returns here each time. */
  readonly attempt: number;
  readonly title?: string;
  /** Shown under the list: the trace id of an unknown error. */
  readonly footer?: ReactNode;
}

const FOCUSABLE = 'input:not([type=hidden]), select, textarea, button, [tabindex]';

/** Moves focus to a field by its id, or to the first control inside it (a group of tiles). */
export function focusField(id: string): void {
  const found = document.getElementById(id);
  const target = found?.matches(FOCUSABLE) ? found : (found?.querySelector<HTMLElement>(FOCUSABLE) ?? found);
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
}

/** What must be corrected, on top of the form with focus; each line leads to its field. The input is kept. */
export function ErrorSummary({ problems, attempt, title, footer }: ErrorSummaryProps) {
  const t = useUiText();
  const box = useRef<HTMLDivElement>(null);
  const heading = useId();
  const some = problems.length > 0;
  const fields = problems.filter(({ fieldId }) => fieldId !== undefined).length;

  useEffect(() => {
    if (some) box.current?.focus();
  }, [attempt, some]);

  if (!some) return null;
  return (
    <div ref={box} className="ok-error-summary" role="alert" aria-labelledby={heading} tabIndex={-1}>
      <h2 id={heading}>
        {title ?? (fields === 0 ? t('errorSummaryRefused') : t('errorSummaryTitle', { count: fields }))}
      </h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.fieldId ?? ''} ${problem.message}`}>
            <ProblemLine problem={problem} />
          </li>
        ))}
      </ul>
      {footer === undefined ? null : <p className="ok-hint">{footer}</p>}
    </div>
  );
}

function ProblemLine({ problem }: { readonly problem: FieldProblem }) {
  const { fieldId, message } = problem;
  if (fieldId === undefined) return message;
  return (
    <a
      href={`#${fieldId}`}
      onClick={(event) => {
        event.preventDefault();
        focusField(fieldId);
      }}
    >
      {message}
    </a>
  );
}
