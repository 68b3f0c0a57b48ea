import { runService } from '@cus/platform';
import { coordination } from './coordination.service';

void runService(coordination);
