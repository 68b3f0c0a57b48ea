import { toProblem } from './problem';

/**
 * The command id of one form. Each submit gets a fresh one; a submit repeated because nobody knows
 * whether the first arrived (no answer, 5xx) keeps its own as long as the input is the same.
 */
export class SubmitKey {
  private pending: { readonly key: string; readonly input: string } | undefined;

  constructor(private readonly fresh: () => string = () => crypto.randomUUID()) {}

  /** Runs `send` with the key that belongs to `input`. Rethrows what `send` throws. */
  async run<R>(input: unknown, send: (key: string) => Promise<R>): Promise<R> {
    const text = JSON.stringify(input);
    const key = this.pending?.input === text ? this.pending.key : this.fresh();
    this.pending = { key, input: text };
    try {
      const answer = await send(key);
      this.pending = undefined;
      return answer;
    } catch (error) {
      if (!toProblem(error).isUncertain) this.pending = undefined;
      throw error;
    }
  }
}
