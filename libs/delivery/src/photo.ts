import { createHash } from 'node:crypto';
import { DomainError } from '@cus/kernel';
import { type Jpeg, readJpeg } from './jpeg';
import type { Tenancy } from './resident-merges';
import type { Statement } from './taken-order';

/** Largest side: few bytes can claim more pixels than a browser can hold. */
const MOST_PIXELS = 2_048;

/** A picture ready to be kept: without notes, with its digest. */
export interface Photo extends Jpeg {
  /** Of the bytes as they are kept, in hexadecimal. */
  readonly sha256: string;
}

/** What is known of a kept picture without looking at it. */
export interface KeptPhoto {
  readonly id: string;
  readonly shows: string;
  readonly sha256: string;
  readonly addedAt: Date;
  readonly addedBy: string;
}

/**
 * Pictures of pieces of work, in a table of their own, so that a row of work stays small. Who may see the work may see its
 * pictures: the policies ask the work's own. A picture goes when its work goes or when it
 * should never have been taken, and is never changed.
 * Migrations that have run contain this text: a change is a new function beside it, never an edit.
 * @param work table of the piece of work
 */
export function photoTable(work: string, role: string, { CENTRE_COLUMN, tenantTable }: Tenancy): string {
  const visible = `exists (select from ${work} w where w.centre_id = photo.centre_id and w.id = photo.work_id)`;
  return `
create table photo (
  ${CENTRE_COLUMN},
  id uuid not null,
  work_id uuid not null,
  shows text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  width int not null check (width between 1 and 2048),
  height int not null check (height between 1 and 2048),
  jpeg bytea not null check (octet_length(jpeg) between 4 and 409600),
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (centre_id, id),
  constraint photo_once unique (centre_id, work_id, sha256),
  foreign key (centre_id, work_id) references ${work} (centre_id, id) on delete cascade
);
-- A JPEG is packed already.
alter table photo alter column jpeg set storage external;
${tenantTable('photo', { provider: { condition: visible } })}
create policy photo_as_its_work on photo as restrictive using (${visible});
revoke update on photo from ${role};
`;
}

/**
 * Takes a picture as it was sent.
 * @throws DomainError invalid `<service>.photo-unreadable`, `<service>.photo-too-large` naming the most pixels of a side
 */
export function readPhoto(service: string, base64: string): Photo {
  const jpeg = readJpeg(Buffer.from(base64, 'base64'));
  if (!jpeg) throw new DomainError('invalid', `${service}.photo-unreadable`);
  if (Math.max(jpeg.width, jpeg.height) > MOST_PIXELS)
    throw new DomainError('invalid', `${service}.photo-too-large`, { pixels: MOST_PIXELS });
  return { ...jpeg, sha256: createHash('sha256').update(jpeg.bytes).digest('hex') };
}

/**
 * The kept picture that is this one, if it was sent before. The caller holds the lock of the work, so that its pictures are
 * counted one after another.
 * @throws DomainError conflict `<service>.photo-shows-other` when the same picture is to show something else; rule-broken
 * `<service>.too-many-photos`
 */
export function sameAmong(
  service: string,
  kept: readonly KeptPhoto[],
  { sha256, shows, most }: Pick<KeptPhoto, 'sha256' | 'shows'> & { readonly most: number },
): KeptPhoto | undefined {
  const same = kept.find((photo) => photo.sha256 === sha256);
  if (same && same.shows !== shows) throw new DomainError('conflict', `${service}.photo-shows-other`);
  if (!same && kept.length >= most)
    throw new DomainError('rule-broken', `${service}.too-many-photos`, { limit: most });
  return same;
}

interface NewPhoto {
  readonly id: string;
  readonly workId: string;
  readonly shows: string;
  readonly photo: Photo;
  readonly addedBy: string;
  readonly addedAt: Date;
}

export function keepPhoto({ id, workId, shows, photo, addedBy, addedAt }: NewPhoto): Statement {
  const { sha256, width, height, bytes } = photo;
  return {
    sql: `
insert into photo (id, work_id, shows, sha256, width, height, jpeg, added_by, added_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [id, workId, shows, sha256, width, height, bytes, addedBy, addedAt],
  };
}

/** One row with the picture's id when it was there. */
export function removePhoto(workId: string, photoId: string): Statement {
  return {
    sql: 'with gone as (delete from photo where work_id = $1 and id = $2 returning id) select id from gone',
    values: [workId, photoId],
  };
}

/** Rows of `KeptPhoto`, in the order they were added. */
export function photosOf(workId: string): Statement {
  return {
    sql: `
select id, shows, sha256, added_at as "addedAt", added_by as "addedBy" from photo
where work_id = $1 order by added_at, id`,
    values: [workId],
  };
}

/** One row with the picture, where the asker may see it. */
export function photoToSee(workId: string, photoId: string): Statement {
  return {
    sql: 'select id, jpeg, width, height from photo where work_id = $1 and id = $2',
    values: [workId, photoId],
  };
}

export interface PhotoRow {
  readonly id: string;
  readonly jpeg: Buffer;
  readonly width: number;
  readonly height: number;
}

/** A row of `photoToSee` as operations answer with it. */
export function seenPhoto({ jpeg, ...facts }: PhotoRow) {
  return { ...facts, jpeg: jpeg.toString('base64') };
}
