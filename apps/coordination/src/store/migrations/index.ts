import { CreateTables1763809200000 } from './1763809200000-create-tables';
import { StampChanges1795371600000 } from './1795371600000-stamp-changes';
import { KnowRecordsOfAPerson1795380600000 } from './1795380600000-know-records-of-a-person';
import { KnowConcealedResidents1795382500000 } from './1795382500000-know-concealed-residents';

export const migrations = [
  CreateTables1763809200000,
  StampChanges1795371600000,
  KnowRecordsOfAPerson1795380600000,
  KnowConcealedResidents1795382500000,
];
