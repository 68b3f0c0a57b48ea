import { randomUUID } from 'node:crypto';
import { CENTRE, eventually, OTHER_CENTRE, Refused, TestTown } from '../src/testing';
import {
  listDeadLetters,
  notebook,
  noteWritten,
  readNotes,
  replayDeadLetter,
  writeNote,
} from '../src/testing/notebook';

describe('a service on the platform', () => {
  let town: TestTown;

  beforeAll(async () => {
    town = await TestTown.start([notebook]);
  });

  afterAll(() => town.stop());

  const counted = async (noteId: string) =>
    Number(
      (
        await town.sql<{ n: string }>('select count(*) n from notebook.counted where note_id = $1', [noteId])
      )[0]?.n,
    );

  it('answers a command, stores its event and counts it once', async () => {
    const intake = await town.staff('intake');
    const { id } = await intake.call(writeNote, { text: 'first' });
    await eventually(
      () => counted(id),
      (n) => n === 1,
    );
  });

  it('publishes what was left behind, even by a program whose clock was an hour fast', async () => {
    const noteId = randomUUID();
    await town.sql(
      `insert into notebook.outbox (id, centre_id, type, aggregate_id, data, occurred_at)
       values ($1, $2, $3, $4, $5, now() + interval '1 hour')`,
      [randomUUID(), CENTRE, noteWritten.type, noteId, JSON.stringify({ noteId, poison: false })],
    );
    await eventually(
      () => counted(noteId),
      (n) => n === 1,
      10_000,
    );
  }, 20_000);

  it('gives the same answer to the same command id and does nothing twice', async () => {
    const intake = await town.staff('intake');
    const commandId = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => intake.call(writeNote, { text: 'again' }, commandId)),
    );
    expect(new Set(answers.map((answer) => answer.id))).toEqual(new Set([commandId]));
    const [row] = await town.sql<{ notes: string; events: string }>(
      `select (select count(*) from notebook.note where id = $1) notes, (select count(*) from notebook.outbox where aggregate_id = $1::text) events`,
      [commandId],
    );
    expect(row).toEqual({ notes: '1', events: '1' });
  });

  it('refuses a command id that was used for other input', async () => {
    const intake = await town.staff('intake');
    const commandId = randomUUID();
    await intake.call(writeNote, { text: 'one' }, commandId);
    await expect(intake.call(writeNote, { text: 'two' }, commandId)).rejects.toMatchObject({
      failure: { code: 'platform.command-id-reused' },
    });
  });

  it.each(['', ' ', 'once'])('refuses %j as a command id', async (commandId) => {
    const intake = await town.staff('intake');
    await expect(intake.call(writeNote, { text: 'no key' }, commandId)).rejects.toMatchObject({
      failure: { code: 'platform.command-id-not-uuid' },
    });
  });

  it('leaves nothing behind when the handler refuses', async () => {
    const intake = await town.staff('intake');
    const commandId = randomUUID();
    await expect(intake.call(writeNote, { text: 'x', fail: true }, commandId)).rejects.toMatchObject({
      failure: { category: 'rule-broken', code: 'notebook.asked-to-fail' },
    });
    expect(await town.sql('select 1 from notebook.note where id = $1', [commandId])).toEqual([]);
    expect(
      await town.sql('select 1 from notebook.command_answer where command_id = $1', [commandId]),
    ).toEqual([]);
  });

  it('shows a provider its own rows, another provider nothing, another centre nothing', async () => {
    const [mine, theirs] = await Promise.all([
      town.providerPerson(randomUUID()),
      town.providerPerson(randomUUID()),
    ]);
    const { id } = await mine.call(writeNote, { text: 'mine' });
    const foreign = await town.staff('intake', OTHER_CENTRE);
    expect((await mine.call(readNotes, {})).items.map((item) => item.id)).toEqual([id]);
    expect((await theirs.call(readNotes, {})).items).toEqual([]);
    expect((await foreign.call(readNotes, {})).items).toEqual([]);
  });

  it('notes whose record was read', async () => {
    const intake = await town.staff('intake');
    const { id } = await intake.call(writeNote, { text: 'read me' });
    await intake.call(readNotes, {});
    const rows = await town.sql(
      `select 1 from notebook.audit where kind = 'read' and actor_id = $1 and $2 = any(subject_ids)`,
      [intake.actor.userId, id],
    );
    expect(rows).toHaveLength(1);
  });

  it('tells at once that an answer is larger than the broker carries', async () => {
    const providerId = randomUUID();
    const person = await town.providerPerson(providerId);
    await town.sql(
      `insert into notebook.note (id, centre_id, provider_id, text)
       select gen_random_uuid(), $1, $2, repeat('x', 200) from generate_series(1, 6000)`,
      [person.actor.centreId, providerId],
    );
    await expect(person.call(readNotes, {})).rejects.toMatchObject({ failure: { code: 'platform.fault' } });
  });

  it('names each fault of the input by its place', async () => {
    const intake = await town.staff('intake');
    const refusal = await intake
      .call(writeNote, { text: '', extra: 1 } as never)
      .catch((error: unknown) => error);
    expect((refusal as Refused).failure).toMatchObject({
      category: 'invalid',
      code: 'platform.invalid-input',
      issues: [
        { pointer: '/text', code: 'too_small' },
        { pointer: '', code: 'unrecognized_keys' },
      ],
    });
  });

  it('refuses a role the contract does not name, and a person without a token', async () => {
    const manager = await town.staff('manager');
    await expect(manager.call(writeNote, { text: 'x' })).rejects.toMatchObject({
      failure: { category: 'forbidden' },
    });
    const nobody = await town.as({ ...manager.actor, roles: ['provider'] });
    await expect(nobody.call(writeNote, { text: 'x' })).rejects.toMatchObject({
      failure: { category: 'unauthenticated' },
    });
  });

  it('buries an event that cannot be processed, without holding up others, and processes it when given back', async () => {
    const [intake, administrator] = await Promise.all([town.staff('intake'), town.staff('administrator')]);
    const poisoned = await intake.call(writeNote, { text: 'poison' });
    const healthy = await intake.call(writeNote, { text: 'healthy' });
    await eventually(
      () => counted(healthy.id),
      (n) => n === 1,
    );
    const [letter] = await eventually(
      async () => (await administrator.call(listDeadLetters, {})).items,
      (items) => items.length === 1,
      20_000,
    );
    expect(letter).toMatchObject({ subscription: 'count-notes', reason: 'Error: poison' });
    await intake.call(writeNote, { text: 'antidote' });
    await administrator.call(replayDeadLetter, { deadLetterId: letter?.id ?? '' });
    await eventually(
      () => counted(poisoned.id),
      (n) => n === 1,
      20_000,
    );
    await eventually(
      async () => (await administrator.call(listDeadLetters, {})).items,
      ([replayed]) => replayed?.replayedAt !== undefined,
    );
  }, 40_000);
});
