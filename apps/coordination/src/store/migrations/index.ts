import { CreateTables1763809200000 } from './1763809200000-create-tables';

export const migrations = [CreateTables1763809200000];
