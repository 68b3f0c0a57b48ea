import { runService } from '@cus/platform';
import { registry } from './registry.service';

void runService(registry);
