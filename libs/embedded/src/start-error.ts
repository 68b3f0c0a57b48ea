export type StartProblem =
  | 'port-taken'
  | 'disk-full'
  | 'wrong-version'
  | 'binary-missing'
  | 'data-in-use'
  | 'data-not-ours'
  | 'failed';

/** Why a server could not be started, in one sentence a person without the source can act on. */
export class StartError extends Error {
  override readonly name = 'StartError';

  constructor(
    readonly problem: StartProblem,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The start error a server's own last words stand for; `undefined` when they name none of the known problems. */
export function knownStartProblem(server: string, words: string, place: string): StartError | undefined {
  if (/no space left on device|ENOSPC|disk quota exceeded/i.test(words)) {
    return new StartError('disk-full', `${server} could not start: the disk that holds ${place} is full.`);
  }
  if (/address already in use|EADDRINUSE/i.test(words)) {
    return new StartError(
      'port-taken',
      `${server} could not start: another program took its port meanwhile.`,
    );
  }
  return undefined;
}
