import { ApiProblem } from '../api';
import type { LargeStore } from './large-fields';
import { Outbox, type Parcel } from './outbox';

function memory(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  } as Storage;
}

/** A device with room for so many large fields. */
function largeMemory(room: number): LargeStore & { readonly items: Map<string, string> } {
  const items = new Map<string, string>();
  return {
    items,
    put: async (place, value) => {
      if (items.size >= room) throw new Error('quota');
      items.set(place, value);
    },
    get: async (place) => items.get(place),
    removeBelow: async (place) => {
      for (const key of items.keys()) if (key.startsWith(`${place}/`)) items.delete(key);
    },
  };
}

const PICTURE = 'x'.repeat(500_000);

const parcel = (key: string, subject = 'job'): Parcel => ({
  key,
  subject,
  operationId: 'handyman.set-off',
  url: '/api/x',
  body: {},
  madeAt: '2026-11-23T09:00:00.000Z',
});

/** A server that answers each sending in turn; without more to say it takes everything. */
function setUp(...answers: (number | 'ok')[]) {
  const seen: string[] = [];
  const bodies: Parcel['body'][] = [];
  const store = memory();
  const large = largeMemory(1);
  const open = (userId = 'worker') =>
    new Outbox(store, large, userId, async ({ key, body }) => {
      seen.push(key);
      bodies.push(body);
      const answer = answers.shift() ?? 'ok';
      if (answer !== 'ok') throw new ApiProblem('handyman.photo-missing', answer);
    });
  return { seen, bodies, large, open };
}

const waiting = (outbox: Outbox) => outbox.current().map(({ key }) => key);

describe('a command on the device', () => {
  it('that the server took leaves nothing behind', async () => {
    const outbox = setUp().open();
    expect(await outbox.post(parcel('a'))).toBe('sent');
    expect(outbox.current()).toEqual([]);
  });

  it('is remembered for screens that were read before it was sent', async () => {
    const outbox = setUp().open();
    const before = Date.now() - 1;
    await outbox.post(parcel('a'));
    expect(outbox.sentSince('job', before).map(({ key }) => key)).toEqual(['a']);
    expect(outbox.sentSince('another job', before)).toEqual([]);
    expect(outbox.sentSince('job', Date.now())).toEqual([]);
  });

  it.each([0, 408, 429, 503])('waits under its own key while the answer is %i', async (status) => {
    const { seen, open } = setUp(status);
    const outbox = open();
    expect(await outbox.post(parcel('a'))).toBe('waiting');
    await outbox.flush();
    expect(seen).toEqual(['a', 'a']);
    expect(outbox.current()).toEqual([]);
  });

  it('survives a reload, and nobody else at this device sees or sends it', async () => {
    const { seen, open } = setUp(0);
    await open().post(parcel('a'));
    const other = open('somebody');
    await other.flush();
    expect(waiting(other)).toEqual([]);
    const again = open();
    expect(waiting(again)).toEqual(['a']);
    await again.flush();
    expect(seen).toEqual(['a', 'a']);
  });

  it('goes after the earlier ones of its job, while other jobs go their way', async () => {
    const { seen, open } = setUp(0, 0, 'ok');
    const outbox = open();
    await outbox.post(parcel('a'));
    await outbox.post(parcel('b'));
    expect(seen).toEqual(['a', 'a']);
    expect(await outbox.post(parcel('c', 'another job'))).toBe('sent');
    expect(seen).toEqual(['a', 'a', 'a', 'b', 'c']);
  });

  it('refused at once is not kept: its form still shows it', async () => {
    const outbox = setUp(422).open();
    await expect(outbox.post(parcel('a'))).rejects.toMatchObject({
      code: 'handyman.photo-missing',
      status: 422,
    });
    expect(outbox.current()).toEqual([]);
  });

  it('refused later stays until its person decides, and holds back what follows it', async () => {
    const { seen, open } = setUp(0, 0, 409);
    const outbox = open();
    await outbox.post(parcel('a'));
    await outbox.post(parcel('b'));
    await outbox.flush();
    await outbox.flush();
    expect(seen).toEqual(['a', 'a', 'a']);
    expect(outbox.current().map(({ refusal }) => refusal?.status)).toEqual([409, undefined]);
    await outbox.retry('a');
    expect(seen).toEqual(['a', 'a', 'a', 'a', 'b']);
  });

  it('taken back by its person lets the next one go', async () => {
    const { seen, open } = setUp(0, 0, 409);
    const outbox = open();
    await outbox.post(parcel('a'));
    await outbox.post(parcel('b'));
    await outbox.flush();
    outbox.discard('a');
    await outbox.flush();
    expect(seen.at(-1)).toBe('b');
    expect(outbox.current()).toEqual([]);
  });

  describe('with a picture', () => {
    const withPicture = (key: string): Parcel => ({
      ...parcel(key),
      body: { stage: 'before', jpeg: PICTURE },
    });

    it('keeps it beside the small store, and after a reload sends it whole', async () => {
      const { bodies, large, open } = setUp(0);
      expect(await open().post(withPicture('a'))).toBe('waiting');
      const again = open();
      expect(again.current()).toMatchObject([{ body: { stage: 'before' }, apart: ['jpeg'] }]);
      expect(JSON.stringify(again.current()).length).toBeLessThan(1_000);
      expect([...large.items.keys()]).toEqual(['worker/a/jpeg']);
      await again.flush();
      expect(bodies.at(-1)).toEqual({ stage: 'before', jpeg: PICTURE });
      expect(large.items.size).toBe(0);
    });

    it('sends it at once where the device has no room for it', async () => {
      const { bodies, open } = setUp(0, 0, 'ok');
      const outbox = open();
      await outbox.post(withPicture('a'));
      expect(await outbox.post({ ...withPicture('b'), subject: 'another job' })).toBe('sent');
      expect(bodies.at(-1)).toMatchObject({ jpeg: PICTURE });
      expect(waiting(outbox)).toEqual(['a']);
    });

    it('that would wait without room is not kept: its form still shows it', async () => {
      const { open } = setUp(0, 0, 0);
      const outbox = open();
      await outbox.post(withPicture('a'));
      await expect(outbox.post({ ...withPicture('b'), subject: 'another job' })).rejects.toMatchObject({
        code: 'web.device-full',
      });
      expect(waiting(outbox)).toEqual(['a']);
    });

    it('that the device has lost is for its person to decide', async () => {
      const { large, open } = setUp(0);
      await open().post(withPicture('a'));
      large.items.clear();
      const outbox = open();
      await outbox.flush();
      expect(outbox.current()).toMatchObject([{ refusal: { code: 'web.photo-lost' } }]);
    });

    it('taken back leaves nothing on the device', async () => {
      const { large, open } = setUp(0);
      const outbox = open();
      await outbox.post(withPicture('a'));
      outbox.discard('a');
      expect([outbox.current(), [...large.items]]).toEqual([[], []]);
    });
  });
});
