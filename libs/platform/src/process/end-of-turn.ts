let end: Promise<void> | undefined;

/**
 * Resolves when this turn of the event loop has handled all that had arrived. What many requests send after it leaves
 * in one packet for each connection, and one packet wakes the other side once (docs/adr/0009-path-of-a-command.md).
 */
export function endOfTurn(): Promise<void> {
  end ??= new Promise((resolve) => {
    setImmediate(() => {
      end = undefined;
      resolve();
    });
  });
  return end;
}
