import type { Operation, Output, RawInput } from '@cus/contracts';
import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import type { DefaultValues, FieldPath, FieldValues } from 'react-hook-form';
import { z } from 'zod';
import { isChangedMeanwhile } from '../api';
import { useApi } from '../app-services';
import { withoutBlanks } from './without-blanks';
import type { WordsOf } from './say-value';
import { useContractForm, type ContractForm } from './use-contract-form';
import { useMeanwhile, type Stand } from './use-meanwhile';

export interface ActFormOptions<Op extends Operation, Values extends FieldValues> {
  readonly operation: Op;
  /** What the form starts with. Keys of the operation's input, unless `toInput` makes it from them. */
  readonly values: Values;
  readonly labels: Readonly<Partial<Record<FieldPath<Values>, string>>>;
  readonly say?: (path: string, code: string) => string | undefined;
  /** Parts of the input the person does not type: ids and versions. */
  readonly fixed?: Readonly<Record<string, unknown>>;
  /** Where the form is shaped for people and the contract is not; it then decides itself what an empty field means. */
  readonly toInput?: (values: Values) => unknown;
  /** Instead of the plain call; for an act that needs another command first. */
  readonly submit?: (input: RawInput<Op>, key: string) => Promise<Output<Op>>;
  readonly onDone: (answer: Output<Op>) => void;
  /** Where the record stands, for saying what changed meanwhile; fields that show the record speak for themselves. */
  readonly stands?: readonly Stand[];
  /** Words of codes and of elements of lists, for the same purpose. */
  readonly wordsOf?: WordsOf;
}

/**
 * A form over one command. Fields left empty are left out; afterwards everything on the screen is read anew. It speaks of
 * the version its person saw (`fixed.version`): when somebody saved another one meanwhile, both are shown and nothing
 * typed is lost.
 */
export function useActForm<Op extends Operation, Values extends FieldValues>(
  options: ActFormOptions<Op, Values>,
): ContractForm<Values> {
  const {
    operation,
    values,
    labels,
    say,
    fixed = {},
    toInput,
    submit,
    onDone,
    stands = [],
    wordsOf,
  } = options;
  const api = useApi();
  const queryClient = useQueryClient();
  const shape = (typed: unknown): object => ({
    ...((toInput === undefined ? withoutBlanks(typed) : toInput(typed as Values)) as object),
    ...fixed,
    ...(fixed['version'] === undefined ? {} : { version: seen.version }),
  });
  const contract: ContractForm<Values> = useContractForm<Values, unknown, Output<Op>>({
    schema: z.preprocess(shape, operation.input),
    defaultValues: values as DefaultValues<Values>,
    labels,
    ...(say === undefined ? {} : { say }),
    submit: (input, key) =>
      submit === undefined
        ? api.withKey(key)(operation, input as RawInput<Op>)
        : submit(input as RawInput<Op>, key),
    onDone: (answer) => {
      seen.saved();
      void queryClient.invalidateQueries();
      onDone(answer);
    },
    onRefused: (problem) => {
      if (!isChangedMeanwhile(problem)) return;
      seen.refused(problem);
      void queryClient.invalidateQueries();
    },
  });
  const seen = useMeanwhile<Values>({
    form: contract.form,
    now: { version: fixed['version'], values, stands },
    labels,
    wordsOf,
    onOpened: contract.forgetRefusal,
  });
  return {
    ...contract,
    meanwhile: seen.meanwhile,
    onSubmit: (event: FormEvent) => {
      if (seen.isDecided()) contract.onSubmit(event);
      else event.preventDefault();
    },
  };
}
