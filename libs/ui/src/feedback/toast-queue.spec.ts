import { ToastQueue } from './toast-queue';

describe('toasts', () => {
  it('at most three stay on screen and the oldest leaves first', () => {
    const queue = new ToastQueue();
    for (const message of ['a', 'b', 'c', 'd']) queue.post(message);
    expect(queue.current().map((toast) => toast.message)).toEqual(['b', 'c', 'd']);
  });

  it('closing one leaves the others and tells whoever listens', () => {
    const queue = new ToastQueue();
    let told = 0;
    const stop = queue.subscribe(() => told++);
    const first = queue.post('a');
    queue.post('b');
    queue.close(first);
    stop();
    queue.post('c');
    expect(queue.current().map((toast) => toast.message)).toEqual(['b', 'c']);
    expect(told).toBe(3);
  });
});
