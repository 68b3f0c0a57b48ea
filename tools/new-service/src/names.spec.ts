import { filled, namesOf, pluralOf } from './names.ts';

const options = { name: 'respite-care', folder: 'services', noun: 'hour-card' } as const;

describe('names of a new service', () => {
  it('follow from two words', () => {
    const names = namesOf(options, 7);
    expect(names).toMatchObject({
      service: 'respite-care',
      serviceVar: 'respiteCare',
      schema: 'respite_care',
    });
    expect(names).toMatchObject({
      Noun: 'HourCard',
      Nouns: 'HourCards',
      plural: 'hour-cards',
      table: 'hour_card',
    });
  });

  it('fill a template, also where a placeholder touches a word', () => {
    expect(filled('record__Noun__ __table___once CreateTables__timestamp__', namesOf(options, 7))).toBe(
      'recordHourCard hour_card_once CreateTables7',
    );
  });

  it('are refused where a database or a folder could not bear them', () => {
    for (const wrong of [
      { name: 'Respite' },
      { noun: 'order' },
      { noun: 'outbox' },
      { folder: 'elsewhere' as never },
    ])
      expect(() => namesOf({ ...options, ...wrong }, 7)).toThrow();
  });

  it.each([
    ['entry', 'entries'],
    ['day', 'days'],
    ['box', 'boxes'],
    ['circle', 'circles'],
  ])('make %s many as %s', (one, many) => expect(pluralOf(one)).toBe(many));
});
