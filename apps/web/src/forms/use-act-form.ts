import type { Operation, Output, RawInput } from '@cus/contracts';
import { useQueryClient } from '@tanstack/react-query';
import type { DefaultValues, FieldPath, FieldValues } from 'react-hook-form';
import { z } from 'zod';
import { useApi } from '../app-services';
import { withoutBlanks } from './blank-as-absent';
import { useContractForm, type ContractForm } from './use-contract-form';

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
}

/** A form over one command. Fields left empty are left out; afterwards everything on the screen is read anew. */
export function useActForm<Op extends Operation, Values extends FieldValues>(
  options: ActFormOptions<Op, Values>,
): ContractForm<Values> {
  const { operation, values, labels, say, fixed = {}, toInput, submit, onDone } = options;
  const api = useApi();
  const queryClient = useQueryClient();
  const shape = (typed: unknown) => ({
    ...((toInput === undefined ? withoutBlanks(typed) : toInput(typed as Values)) as object),
    ...fixed,
  });
  return useContractForm<Values, unknown, Output<Op>>({
    schema: z.preprocess(shape, operation.input),
    defaultValues: values as DefaultValues<Values>,
    labels,
    ...(say === undefined ? {} : { say }),
    submit: (input, key) =>
      submit === undefined
        ? api.withKey(key)(operation, input as RawInput<Op>)
        : submit(input as RawInput<Op>, key),
    onDone: (answer) => {
      void queryClient.invalidateQueries();
      onDone(answer);
    },
  });
}
