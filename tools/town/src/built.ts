import { createRequire } from 'node:module';

// The libraries are CommonJS and exist only once they are built: whoever plays builds first and imports this afterwards.
const load = createRequire(import.meta.url);

export const contracts = load('@cus/contracts') as typeof import('@cus/contracts');
export const kernel = load('@cus/kernel') as typeof import('@cus/kernel');
export const { uuidFrom } = load('@cus/kernel/uuid-from') as typeof import('@cus/kernel/uuid-from');
export const { isPublicHoliday } = load('@cus/rules') as typeof import('@cus/rules');
