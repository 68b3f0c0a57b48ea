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

  /** Posts a message; at most three stay, the oldest leaves first. Gives its id. */
  post(message: string, onUndo?: () => void | Promise<void>): number {
    const id = ++this.lastId;
    this.change([...this.toasts, { id, message, ...(onUndo ? { onUndo } : {}) }].slice(-3));
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
