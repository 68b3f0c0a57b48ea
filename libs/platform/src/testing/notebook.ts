import { command, contractOf, deadLetterOperations, event, fields, query, type Input } from '@cus/contracts';
import { DomainError } from '@cus/kernel';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { z } from 'zod';
import {
  CENTRE_COLUMN,
  defineService,
  Handles,
  Subscribes,
  tenantTable,
  type CommandContext,
  type EventContext,
  type QueryContext,
} from '../index';

/** The smallest whole service: the platform's tests run on it. */
const service = 'notebook';

export const writeNote = command({
  service,
  name: 'write-note',
  path: '/notes',
  summary: 'Write a note',
  allow: ['intake', 'provider'],
  input: z.strictObject({ text: fields.text(200), fail: z.boolean().default(false) }),
  output: fields.created,
});

export const readNotes = query({
  service,
  name: 'read-notes',
  path: '/notes',
  summary: 'All notes',
  allow: ['intake', 'provider'],
  input: z.strictObject({}),
  output: z.object({ items: z.array(z.object({ id: fields.id, text: z.string() })) }),
});

export const noteWritten = event({
  service,
  name: 'note-written',
  version: 1,
  summary: 'A note was written',
  data: z.strictObject({ noteId: fields.id, poison: z.boolean() }),
});

@Handles(writeNote)
class WriteNoteHandler {
  async handle(input: Input<typeof writeNote>, { db, emit, commandId, actor }: CommandContext) {
    await db.query('insert into note (id, provider_id, text) values ($1, $2, $3)', [
      commandId,
      actor.providerId ?? null,
      input.text,
    ]);
    if (input.fail) throw new DomainError('rule-broken', 'notebook.asked-to-fail');
    emit(noteWritten, commandId, { noteId: commandId, poison: input.text === 'poison' });
    return { id: commandId };
  }
}

@Handles(readNotes)
class ReadNotesHandler {
  async handle(_input: Input<typeof readNotes>, { db, logRead }: QueryContext) {
    const items: { id: string; text: string }[] = await db.query('select id, text from note order by id');
    logRead(
      'note',
      items.map((item) => item.id),
    );
    return { items };
  }
}

@Subscribes(noteWritten, 'count-notes')
class CountNotes {
  async handle(data: { noteId: string; poison: boolean }, { db }: EventContext) {
    const [mended] = (await db.query(`select 1 from note where text = 'antidote'`)) as unknown[];
    if (data.poison && !mended) throw new Error('poison');
    await db.query('insert into counted (note_id) values ($1)', [data.noteId]);
  }
}

class CreateTables1 implements MigrationInterface {
  readonly name = 'CreateTables1763800000000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table note (id uuid primary key, ${CENTRE_COLUMN}, provider_id uuid, text text not null);
      ${tenantTable('note', { provider: { column: 'provider_id' } })}
      create table counted (id bigint generated always as identity, ${CENTRE_COLUMN}, note_id uuid not null);
      ${tenantTable('counted', { provider: 'none' })}
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const { dismissDeadLetter, listDeadLetters, replayDeadLetter } = deadLetterOperations(service);

export const notebookContract = contractOf(service, {
  writeNote,
  readNotes,
  noteWritten,
  dismissDeadLetter,
  listDeadLetters,
  replayDeadLetter,
});
export { dismissDeadLetter, listDeadLetters, replayDeadLetter };

export const notebook = defineService({
  contract: notebookContract,
  handlers: [WriteNoteHandler, ReadNotesHandler],
  subscriptions: [CountNotes],
  tables: [],
  migrations: [CreateTables1],
});
