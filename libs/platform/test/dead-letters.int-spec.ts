import { randomUUID } from 'node:crypto';
import { jetstream } from '@nats-io/jetstream';
import { Subjects } from '../src';
import { CENTRE, eventually, OTHER_CENTRE, TestTown, type Caller } from '../src/testing';
import {
  dismissDeadLetter,
  listDeadLetters,
  notebook,
  noteWritten,
  replayDeadLetter,
} from '../src/testing/notebook';

let town: TestTown;
let administrator: Caller;

beforeAll(async () => {
  town = await TestTown.start([notebook]);
  administrator = await town.staff('administrator');
});

afterAll(() => town.stop());

jest.setTimeout(60_000);

const refused = (code: string) => ({ failure: { code } });

/** A letter as the consumer buries it: of a note that can be counted after all. */
async function buried(daysAgo = 0): Promise<string> {
  const [id, eventId, noteId] = [randomUUID(), randomUUID(), randomUUID()];
  const envelope = {
    specversion: '1.0',
    id: eventId,
    source: '/notebook',
    type: noteWritten.type,
    subject: noteId,
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    centreid: CENTRE,
    sequence: '1',
    data: { noteId, poison: false },
  };
  await town.sql(
    `insert into notebook.dead_letter (id, centre_id, subscription, event_id, type, envelope, reason, deliveries, buried_at)
     values ($1, $2, 'count-notes', $3, $4, $5, 'Error', 5, now() - make_interval(days => $6))`,
    [id, CENTRE, eventId, noteWritten.type, JSON.stringify(envelope), daysAgo],
  );
  return id;
}

const letter = async (id: string) =>
  (await administrator.call(listDeadLetters, {})).items.find((each) => each.id === id);

describe('a dead letter', () => {
  it('is made of every message that is no event, whatever stands in it', async () => {
    const subject = new Subjects(town.config.OKIENKO_NAMESPACE).event(noteWritten);
    const noIds = { id: '-'.repeat(36), centreid: '-'.repeat(36) };
    for (const message of ['not even JSON', 'a sign no text may hold: \u0000', JSON.stringify(noIds)])
      await jetstream(town.nats).publish(subject, message);
    const letters = () => town.sql(`select 1 from notebook.dead_letter where event_id is null`);
    await eventually(letters, (found) => found.length === 3, 50_000);
  });

  it('is dismissed for a reason, stays in the list with who said so, and leaves a mark in the audit', async () => {
    const id = await buried();
    await administrator.call(dismissDeadLetter, { deadLetterId: id, reason: 'The order was a test.' });
    expect((await letter(id))?.dismissed).toEqual({
      at: expect.any(String),
      by: administrator.actor.userId,
      reason: 'The order was a test.',
    });
    const marks = await town.sql(
      `select 1 from notebook.audit where operation = 'notebook.dismiss-dead-letter' and actor_id = $1`,
      [administrator.actor.userId],
    );
    expect(marks.length).toBeGreaterThan(0);
  });

  it('that is dismissed or replayed is settled: it can be neither once more', async () => {
    const [gone, back] = [await buried(), await buried()];
    await administrator.call(dismissDeadLetter, { deadLetterId: gone, reason: 'Twice the same.' });
    await administrator.call(replayDeadLetter, { deadLetterId: back });
    await eventually(
      () => letter(back),
      (found) => found?.replayedAt !== undefined,
      20_000,
    );
    for (const id of [gone, back]) {
      await expect(administrator.call(replayDeadLetter, { deadLetterId: id })).rejects.toMatchObject(
        refused('platform.dead-letter-settled'),
      );
      await expect(
        administrator.call(dismissDeadLetter, { deadLetterId: id, reason: 'Twice the same.' }),
      ).rejects.toMatchObject(refused('platform.dead-letter-settled'));
    }
  }, 40_000);

  it('is not dismissed without a reason, by others than administrators, or from another centre', async () => {
    const id = await buried();
    await expect(
      administrator.call(dismissDeadLetter, { deadLetterId: id, reason: ' ' }),
    ).rejects.toMatchObject({ failure: { category: 'invalid' } });
    await expect(
      (await town.staff('manager')).call(dismissDeadLetter, { deadLetterId: id, reason: 'Not mine.' }),
    ).rejects.toMatchObject(refused('platform.forbidden'));
    const foreign = await town.staff('administrator', OTHER_CENTRE);
    await expect(
      foreign.call(dismissDeadLetter, { deadLetterId: id, reason: 'Not mine.' }),
    ).rejects.toMatchObject(refused('platform.dead-letter-not-found'));
    expect((await letter(id))?.dismissed).toBeUndefined();
  });

  it('is not replayed when the inbox could have forgotten its event, but can be dismissed', async () => {
    const id = await buried(notebook.retention.inboxDays + 1);
    await expect(administrator.call(replayDeadLetter, { deadLetterId: id })).rejects.toMatchObject(
      refused('platform.dead-letter-too-old'),
    );
    await administrator.call(dismissDeadLetter, { deadLetterId: id, reason: 'Too late to matter.' });
  });
});
