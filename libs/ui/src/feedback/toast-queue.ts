export interface Toast {
  readonly id: number;
  readonly message: string;
  /** Takes the act back; the toast then says so. */
  readonly onUndo?: () => void | Promise<void>;
}

/** Long enough to notice a slip and press "Cofnij"; also the time a server may wait before it acts for good. */
export const UNDO_MILLISECONDS = 10_000;

type Listener = () => void;

/** Toasts of the whole page, outside React so that any handler can post one. */
export class ToastQueue {
  private toasts: readonly Toast[] = [];
  private listeners = new Set<Listener>();
  private lastId = 0;

  /**
   * Posts a message; gives its id. One that offers nothing to press gives way to the next, so that nobody's fields are
   * covered by what was said before; of those that can be undone three stay.
   */
  post(message: string, onUndo?: () => void | Promise<void>): number {
    const id = ++this.lastId;
    const kept = this.toasts.filter((toast) => toast.onUndo !== undefined).slice(-2);
    this.change([...kept, { id, message, ...(onUndo ? { onUndo } : {}) }]);
    return id;
  }

  close(id: number): void {
    this.change(this.toasts.filter((toast) => toast.id !== id));
  }

  current = (): readonly Toast[] => this.toasts;

  subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private change(toasts: readonly Toast[]): void {
    this.toasts = toasts;
    for (const listener of this.listeners) listener();
  }
}

export const toasts = new ToastQueue();

/** "Zlecenie wysłane." with a ten-second "Cofnij" when `onUndo` is given. */
export function showToast(message: string, onUndo?: () => void | Promise<void>): void {
  toasts.post(message, onUndo);
}
