import { createRequire } from 'node:module';

// The libraries are CommonJS and exist only once they are built, so they cannot be imported at the top of a file.
const require = createRequire(import.meta.url);

export type EmbeddedLibrary = typeof import('@cus/embedded');
export type TownLibrary = typeof import('@cus/town');

export const loadEmbedded = (): EmbeddedLibrary => require('@cus/embedded') as EmbeddedLibrary;
export const loadTown = (): TownLibrary => require('@cus/town') as TownLibrary;
