import { CreateTables1763809200000 } from './1763809200000-create-tables';
import { StampChanges1795371600000 } from './1795371600000-stamp-changes';

export const migrations = [CreateTables1763809200000, StampChanges1795371600000];
