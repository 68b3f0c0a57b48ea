import { runService } from '@cus/platform';
import { commissioning } from './commissioning.service';

void runService(commissioning);
