import { useLocale, type FieldProblem, type Locale } from '@cus/ui';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import {
  useController,
  useForm,
  type Control,
  type DefaultValues,
  type FieldErrors,
  type FieldPath,
  type FieldValues,
  type PathValue,
  type Resolver,
  type UseFormReturn,
} from 'react-hook-form';
import type { z } from 'zod';
import { pointerToPath, SubmitKey, toProblem, type ApiProblem } from '../api';
import { describeField, describeProblem } from '../i18n/error-text';
import { faultOf } from './issue-code';
import type { Meanwhile } from './use-meanwhile';

export interface ContractFormOptions<Values extends FieldValues, Input, Answer> {
  /** The contract's input; what it refuses is said in the form's own words. */
  readonly schema: z.ZodType<Input>;
  readonly defaultValues: DefaultValues<Values>;
  /** Field path -> its label, shown at the field and before its error in the summary. */
  readonly labels: Readonly<Partial<Record<FieldPath<Values>, string>>>;
  /** Sends the command under `key`; a repeat after a lost answer gets the same key. */
  readonly submit: (input: Input, key: string) => Promise<Answer>;
  readonly onDone: (answer: Answer) => void;
  /** The screen's better sentence for one fault: ("firstName", "required") -> "Podaj imię". */
  readonly say?: (path: string, code: string) => string | undefined;
  /** Told of every refusal by the server. */
  readonly onRefused?: (problem: ApiProblem) => void;
}

export interface ContractForm<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>;
  readonly labels: Readonly<Partial<Record<string, string>>>;
  readonly onSubmit: (event: FormEvent) => void;
  readonly isPending: boolean;
  /** Whether leaving now would lose what was typed: asked at the moment of leaving, so it already knows of an answer. */
  readonly isUnsaved: () => boolean;
  /** For `<ErrorSummary problems attempt footer>`. */
  readonly problems: readonly FieldProblem[];
  readonly attempt: number;
  readonly traceId: string | undefined;
  /** What somebody else changed while this form was being filled in. */
  readonly meanwhile: Meanwhile | undefined;
  /** Drops the server's last refusal from the problems: something else now says it better. */
  readonly forgetRefusal: () => void;
}

type Say = (path: string, code: string) => string | undefined;

/** DOM id of a field; the error summary leads there. */
export function fieldId(path: string): string {
  return `field-${path.replace(/\./g, '-')}`;
}

function valueAt(values: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], values);
}

function place(errors: Record<string, unknown>, path: readonly PropertyKey[], message: string): void {
  let at = errors;
  for (const key of path.slice(0, -1)) at = (at[String(key)] ??= {}) as Record<string, unknown>;
  at[String(path.at(-1))] ??= { type: 'refused', message };
}

function resolverOf<Values extends FieldValues, Input>(
  schema: z.ZodType<Input>,
  locale: Locale,
  say: Say | undefined,
) {
  const resolve = async (values: Values) => {
    const parsed = await schema.safeParseAsync(values);
    if (parsed.success) return { values: parsed.data, errors: {} };
    const errors: Record<string, unknown> = {};
    for (const issue of parsed.error.issues) {
      const { code, params } = faultOf(issue, valueAt(values, issue.path));
      place(errors, issue.path, say?.(issue.path.join('.'), code) ?? describeField(code, params, locale));
    }
    return { values: {}, errors };
  };
  return resolve as unknown as Resolver<Values, unknown, Input & FieldValues>;
}

function flatten(errors: FieldErrors, prefix = ''): [string, string][] {
  return Object.entries(errors).flatMap(([key, error]) => {
    if (error === undefined || error === null || key === 'ref') return [];
    const path = prefix === '' ? key : `${prefix}.${key}`;
    const message = (error as { message?: unknown }).message;
    return typeof message === 'string'
      ? [[path, message] as [string, string]]
      : flatten(error as FieldErrors, path);
  });
}

/** A form over one contract operation: checks before sending, keeps the input, says what the server refused and where. */
export function useContractForm<Values extends FieldValues, Input, Answer>(
  options: ContractFormOptions<Values, Input, Answer>,
): ContractForm<Values> {
  const { schema, defaultValues, labels, submit, onDone, say, onRefused } = options;
  const locale = useLocale();
  const submitKey = useRef(new SubmitKey());
  const isSent = useRef(false);
  const [refusal, setRefusal] = useState<ApiProblem>();
  const [attempt, setAttempt] = useState(0);
  const form = useForm<Values, unknown, Input & FieldValues>({
    defaultValues,
    resolver: resolverOf<Values, Input>(schema, locale, say),
    shouldFocusError: false,
  });

  // Read while rendering: the form only keeps track of what a render asked for.
  const { isDirty } = form.formState;

  async function send(input: Input) {
    setRefusal(undefined);
    try {
      const answer = await submitKey.current.run(input, (key) => submit(input, key));
      isSent.current = true;
      onDone(answer);
    } catch (error) {
      const problem = toProblem(error);
      for (const field of problem.errors) {
        const path = pointerToPath(field.pointer);
        const message = say?.(path, field.code) ?? describeField(field.code, field.params ?? {}, locale);
        form.setError(path as FieldPath<Values>, { type: 'server', message });
      }
      if (problem.errors.length === 0) setRefusal(problem);
      setAttempt((count) => count + 1);
      onRefused?.(problem);
    }
  }

  const described = refusal === undefined ? undefined : describeProblem(refusal, locale);
  const texts: Readonly<Partial<Record<string, string>>> = labels;
  const problems: FieldProblem[] = flatten(form.formState.errors as FieldErrors).map(([path, message]) => ({
    fieldId: fieldId(path),
    message: texts[path] === undefined ? message : `${texts[path]}: ${message}`,
  }));
  if (described !== undefined) problems.push({ message: described.message });

  return {
    form: form as unknown as UseFormReturn<Values>,
    labels: texts,
    onSubmit: (event) => void form.handleSubmit(send, () => setAttempt((count) => count + 1))(event),
    isPending: form.formState.isSubmitting,
    isUnsaved: () => isDirty && !isSent.current,
    problems: attempt === 0 ? [] : problems,
    attempt,
    traceId: described?.traceId,
    meanwhile: undefined,
    forgetRefusal: () => setRefusal(undefined),
  };
}

/** Everything a field of `@cus/ui` needs; spread it. */
export interface BoundField<Value> {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly onBlur: () => void;
  readonly error: string | undefined;
}

interface FormFieldProps<Values extends FieldValues, Path extends FieldPath<Values>> {
  readonly of: ContractForm<Values>;
  readonly name: Path;
  readonly children: (field: BoundField<PathValue<Values, Path>>) => ReactNode;
}

/** Ties one field to the form: `<FormField of={form} name="phone">{(field) => <TextField {...field} />}</FormField>`. */
export function FormField<Values extends FieldValues, Path extends FieldPath<Values>>(
  props: FormFieldProps<Values, Path>,
) {
  const { of, name, children } = props;
  const { field, fieldState } = useController({ control: of.form.control as Control<Values>, name });
  return children({
    id: fieldId(name),
    name,
    label: of.labels[name] ?? name,
    value: field.value,
    onChange: field.onChange,
    onBlur: field.onBlur,
    error: fieldState.error?.message,
  });
}
