import { knowsSyncInterval, isAtLeast, isCurrent } from './nats-version';

describe('the version of nats-server', () => {
  it.each([
    ['2.12.7', '2.12.7', true],
    ['2.12.10', '2.12.7', true],
    ['2.9.10', '2.12.7', false],
    ['2.12.6', '2.12.7', false],
    ['3.0.0', '2.12.7', true],
  ])('%s is at least %s: %s', (have, want, answer) => {
    expect(isAtLeast(have, want)).toBe(answer);
  });

  it('of Debian 12 is neither current nor knows how often to flush', () => {
    expect(isCurrent('2.9.10')).toBe(false);
    expect(knowsSyncInterval('2.9.10')).toBe(false);
  });

  it('of Debian 13 knows how often to flush but is not current', () => {
    expect(isCurrent('2.10.27')).toBe(false);
    expect(knowsSyncInterval('2.10.27')).toBe(true);
  });
});
