import { useText } from '@cus/ui';
import { useEffect, useState } from 'react';
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form';
import type { ApiProblem } from '../api';
import { formsCatalogue } from './forms-catalogue';
import { sayPart } from './say-part';
import type { WordsOf } from './say-value';
import { mergeMeanwhile, withPart, type ChangedPart, type Merged } from './three-way';
import { useSpeech } from './use-speech';

/** One thing about a record in words: "Stan: przyjęte". */
export interface Stand {
  readonly term: string;
  readonly words: string;
}

/** The record a form changes, as it is known at one moment. */
export interface SeenRecord<Values> {
  readonly version: unknown;
  readonly values: Values;
  /** Where it stands, for acts whose fields say nothing about the record. */
  readonly stands: readonly Stand[];
}

export interface Difference {
  readonly what: string;
  readonly before: string;
  readonly now: string;
}

/** A part both changed: the person says whose stays. */
export interface Contest {
  readonly id: string;
  readonly label: string;
  readonly before: string;
  readonly mine: string;
  readonly theirs: string;
  readonly chosen: '' | 'mine' | 'theirs';
  readonly choose: (whose: 'mine' | 'theirs') => void;
}

/** What somebody else changed while a form was being filled in. */
export interface Meanwhile {
  /** What the server said; it knows who was faster. */
  readonly refusal: ApiProblem;
  readonly stands: readonly Difference[];
  readonly taken: readonly Difference[];
  readonly contests: readonly Contest[];
  /** A submit was tried before everything was chosen. */
  readonly isPressed: boolean;
}

interface Opened<Values> {
  readonly refusal: ApiProblem;
  readonly merged: Merged<Values>;
  readonly stands: readonly Difference[];
  readonly whose: Readonly<Record<number, 'mine' | 'theirs'>>;
  readonly isPressed: boolean;
}

interface MeanwhileOptions<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>;
  /** The record as the screen knows it now; it changes when the screen reads it anew. */
  readonly now: SeenRecord<Values>;
  readonly labels: Readonly<Partial<Record<string, string>>>;
  readonly wordsOf: WordsOf | undefined;
  readonly onOpened: () => void;
}

/**
 * Holds a form to the version its person saw. After the server said that somebody changed the record (`refused(problem)`), and
 * the screen has read it anew, joins both and says what differs; from then on the form speaks of the new version. A form
 * in which nothing waits to be saved follows the record by itself.
 */
export function useMeanwhile<Values extends FieldValues>(options: MeanwhileOptions<Values>) {
  const { form, now, labels, wordsOf, onOpened } = options;
  const t = useText(formsCatalogue);
  const speech = useSpeech();
  const [seen, setSeen] = useState(now);
  const [answer, setAnswer] = useState<ApiProblem | 'saved'>();
  const [opened, setOpened] = useState<Opened<Values>>();

  // Read while rendering: the form only keeps track of what a render asked for.
  const { isDirty } = form.formState;

  useEffect(() => {
    if (now.version === seen.version) return;
    if (answer === 'saved' || (answer === undefined && !isDirty && opened === undefined)) {
      // Nothing is typed that is not saved: the form follows what the screen shows.
      form.reset(now.values);
      setSeen(now);
      setAnswer(undefined);
      setOpened(undefined);
    }
    if (answer === undefined || answer === 'saved') return;
    const merged = mergeMeanwhile(seen.values, form.getValues(), now.values);
    form.reset(merged.values as DefaultValues<Values> & Values, { keepDefaultValues: true });
    const stands = standsApart(seen.stands, now.stands);
    setOpened({ refusal: answer, merged, stands, whose: {}, isPressed: false });
    setSeen(now);
    setAnswer(undefined);
    onOpened();
  });

  const describe = (part: ChangedPart) =>
    sayPart(part, form.getValues(), { labels, speech, removed: t('removed'), wordsOf });

  const contest = (part: ChangedPart, index: number): Contest => ({
    id: `meanwhile-${index}`,
    ...describe(part),
    chosen: opened?.whose[index] ?? '',
    choose: (whose) => {
      const value = whose === 'mine' ? part.mine : part.theirs;
      form.reset(withPart(form.getValues(), part.path, value), { keepDefaultValues: true });
      setOpened((open) => open && { ...open, whose: { ...open.whose, [index]: whose } });
    },
  });

  const meanwhile: Meanwhile | undefined = opened && {
    refusal: opened.refusal,
    stands: opened.stands,
    taken: opened.merged.taken.map((part) => {
      const { label, before, theirs } = describe(part);
      return { what: label, before, now: theirs };
    }),
    contests: opened.merged.contested.map(contest),
    isPressed: opened.isPressed,
  };

  return {
    /** The version the person has seen and speaks of. */
    version: seen.version,
    meanwhile,
    refused: (problem: ApiProblem) => setAnswer(problem),
    saved: () => setAnswer('saved'),
    /** Whether the form may be sent; when something is still to be chosen, says so. */
    isDecided: () => {
      if (meanwhile === undefined || meanwhile.contests.every(({ chosen }) => chosen !== '')) return true;
      setOpened((open) => open && { ...open, isPressed: true });
      return false;
    },
  };
}

function standsApart(before: readonly Stand[], now: readonly Stand[]): Difference[] {
  return now.flatMap(({ term, words }) => {
    const was = before.find((each) => each.term === term)?.words ?? '–';
    return was === words ? [] : [{ what: term, before: was, now: words }];
  });
}
