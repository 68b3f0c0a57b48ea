import { ToastQueue } from './toast-queue';

describe('toasts', () => {
  const undo = () => undefined;

  it('at most three stay on screen and the oldest leaves first', () => {
    const queue = new ToastQueue();
    for (const message of ['a', 'b', 'c', 'd']) queue.post(message, undo);
    expect(queue.current().map((toast) => toast.message)).toEqual(['b', 'c', 'd']);
  });

  it('a message alone gives way to the next, what can be undone stays', () => {
    const queue = new ToastQueue();
    queue.post('a', undo);
    queue.post('b');
    queue.post('c');
    expect(queue.current().map((toast) => toast.message)).toEqual(['a', 'c']);
  });

  it('closing one leaves the others and tells whoever listens', () => {
    const queue = new ToastQueue();
    let told = 0;
    const stop = queue.subscribe(() => told++);
    const first = queue.post('a', undo);
    queue.post('b', undo);
    queue.close(first);
    stop();
    queue.post('c');
    expect(queue.current().map((toast) => toast.message)).toEqual(['b', 'c']);
    expect(told).toBe(3);
  });
});
