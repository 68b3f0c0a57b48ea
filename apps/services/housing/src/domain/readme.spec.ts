import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stayStates } from './stay-states';

describe('README', () => {
  it('shows the states as they are', () => {
    expect(readFileSync(join(__dirname, '../../README.md'), 'utf8')).toContain(stayStates.toMermaid());
  });
});
