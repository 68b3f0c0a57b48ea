import { useState, type ReactNode } from 'react';
import { Button } from '../actions/button';
import { useUiText } from '../i18n/ui-text';
import './pictures.css';

export interface FigureWithTableProps {
  readonly title: string;
  /** The whole meaning in a sentence, for everybody. */
  readonly words: ReactNode;
  readonly picture: ReactNode;
  readonly table: ReactNode;
}

/** Every picture has its words and its table; print gets both. */
export function FigureWithTable({ title, words, picture, table }: FigureWithTableProps) {
  const t = useUiText();
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className="ok-figure-box">
      <figcaption>
        <h2>{title}</h2>
        <p>{words}</p>
      </figcaption>
      {asTable ? table : picture}
      <Button variant="quiet" onPress={() => setAsTable(!asTable)}>
        {asTable ? t('showPicture') : t('showTable')}
      </Button>
    </figure>
  );
}
