import { runService } from '@cus/platform';
import { housing } from './housing.service';

void runService(housing);
