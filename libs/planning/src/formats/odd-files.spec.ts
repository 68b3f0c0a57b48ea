import { readCordeau } from './cordeau';
import { readCordeauRoutes } from './cordeau-routes';
import { readMankowska } from './mankowska';
import { readMankowskaRota } from './mankowska-rota';

const rides = [
  '2 2 480 6 90',
  '0 0 0 0 0 0 1440',
  '1 1 2 10 1 0 1440',
  '2 -3 6.4 10 1 325 358',
  '3 4 0.5 10 -1 111 152',
  '4 5 6 10 -1 0 1440',
];
const endDepot = '5 0 0 0 0 0 1440';
const visits = {
  patients: [{ id: 'p1', time_window: [0, 60], required_caregivers: [{ service: 's1', duration: 10 }] }],
  caregivers: [{ id: 'c1', abilities: ['s1'] }],
  distances: [
    [0, 5],
    [5, 0],
  ],
};
const refused = expect.objectContaining({ name: 'DomainError', code: 'planning.format' });

describe('files in the published formats', () => {
  const plain = readCordeau(rides.join('\n'));

  it.each([
    ['other line ends', rides.join('\r\n')],
    ['old line ends', rides.join('\r')],
    ['a mark at the beginning', `\uFEFF${rides.join('\n')}`],
    ['further blanks and tabs', rides.map((row) => `  ${row.replaceAll(' ', ' \t ')}  `).join('\n')],
    ['empty lines', `\n${rides.join('\n\n')}\n \n`],
    ['the end depot', [...rides, endDepot].join('\n')],
    ['stops counted instead of requests', ['2 4 480 6 90', ...rides.slice(1)].join('\n')],
  ])('mean the same with %s', (_, text) => {
    expect(readCordeau(text)).toEqual(plain);
  });

  it.each([
    ['nothing in them', ''],
    ['only a header', rides[0]!],
    ['a row missing', rides.slice(0, -1).join('\n')],
    ['rows too many', [...rides, endDepot, endDepot].join('\n')],
    ['a cell missing', rides.map((row, k) => (k === 3 ? '2 -3 6.4 10 1 325' : row)).join('\n')],
    ['a word for a number', rides.map((row, k) => (k === 3 ? row.replace('325', 'noon') : row)).join('\n')],
    ['a header cut short', ['2 2 480 6', ...rides.slice(1)].join('\n')],
  ])('are refused with %s', (_, text) => {
    expect(() => readCordeau(text)).toThrow(refused);
  });

  it('of routes are read with any line ends, and refused with stops of another problem or without their cost', () => {
    const route = '1 D: 8 Q: 2 0 (b:1) 1 (w:0) 3 (w:0) 0 (w:0)';
    const expected = {
      cost: 190.02,
      routes: [[expect.objectContaining({ kind: 'pickup' }), expect.anything()]],
    };
    expect(readCordeauRoutes(`\r\n190.02\r\n${route}\r\n\r\n`, plain)).toEqual(expected);
    expect(() => readCordeauRoutes(`190.02\n1 D: 8 9 (w:0)`, plain)).toThrow(refused);
    expect(() => readCordeauRoutes('', plain)).toThrow(refused);
    expect(() => readCordeauRoutes(route, plain)).toThrow(refused);
  });

  it('of home visits are refused when they are cut short or hold something else', () => {
    const whole = JSON.stringify(visits);
    expect(readMankowska(`\uFEFF${whole}\r\n`)).toEqual(readMankowska(whole));
    const broken = [
      '',
      'null',
      '[]',
      whole.slice(0, -9),
      JSON.stringify({ ...visits, distances: [[0, 5]] }),
      JSON.stringify({ ...visits, distances: [[0, 5], [5]] }),
      JSON.stringify({ ...visits, patients: [{ id: 'p1' }] }),
      JSON.stringify({ ...visits, caregivers: [{}] }),
    ];
    for (const text of broken) expect(() => readMankowska(text)).toThrow(refused);
  });

  it('of rotas are refused with a patient of another problem', () => {
    const stop = { patient: 'p9', service: 's1', arrival_time: 5, departure_time: 15 };
    const rota = JSON.stringify({ routes: [{ caregiver_id: 'c1', locations: [stop] }] });
    expect(() => readMankowskaRota(rota, readMankowska(JSON.stringify(visits)))).toThrow(refused);
  });
});
