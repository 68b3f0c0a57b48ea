/** Whether the server can be reached, as far as anybody has noticed: a phone with full bars may reach nobody. */
let isReached = true;
const listeners = new Set<() => void>();

/** Told by every request. */
export function noteReached(reached: boolean): void {
  if (reached === isReached) return;
  isReached = reached;
  for (const listener of listeners) listener();
}

export function isConnected(): boolean {
  return navigator.onLine && isReached;
}

export function onConnectionChange(listener: () => void): () => void {
  // The network is back: until a request says otherwise, so is the server.
  const onOnline = () => {
    isReached = true;
    listener();
  };
  listeners.add(listener);
  window.addEventListener('online', onOnline);
  window.addEventListener('offline', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('online', onOnline);
    window.removeEventListener('offline', listener);
  };
}
