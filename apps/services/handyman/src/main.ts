import { runService } from '@cus/platform';
import { handyman } from './handyman.service';

void runService(handyman);
