// Loaded before a program of the product: `node --require libs/platform/dist/process/preload.js apps/…/dist/main.js`.
import { setSourceMapsSupport } from 'node:module';
import { giveMemoryBackAtRest } from './memory-at-rest';

// Stack traces name our TypeScript. The flag --enable-source-maps would also read the maps of every package: 10 MB more.
setSourceMapsSupport(true, { nodeModules: false, generatedCode: false });
giveMemoryBackAtRest();
