import { config } from 'zod/v4/core';

// Zod tries to compile validators with `new Function`; the content security policy forbids that and the browser says so
// in its console at every start.
config({ jitless: true });
