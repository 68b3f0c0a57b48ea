import { readersOperation } from '../core/readers';

export const listReaders = readersOperation('commissioning');
