import { useState, type ReactNode } from 'react';
import { Button } from '../actions/button';
import { useUiText } from '../i18n/ui-text';
import './pictures.css';

export interface FigureWithTableProps {
  readonly title: string;
  /** Level of its heading: 3 inside a Section. Default 2. */
  readonly level?: 2 | 3;
  /** The one figure the picture is about, with its word; large, before the sentence. */
  readonly lead?: ReactNode;
  /** The whole meaning in a sentence, for everybody. */
  readonly words: ReactNode;
  readonly picture: ReactNode;
  readonly table: ReactNode;
}

/** Every picture has its words and its table; print gets both. */
export function FigureWithTable({ title, level = 2, lead, words, picture, table }: FigureWithTableProps) {
  const t = useUiText();
  const Heading = `h${level}` as const;
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className="ok-figure-box">
      <figcaption>
        <Heading>{title}</Heading>
        {lead === undefined ? null : <p className="ok-figure-lead">{lead}</p>}
        <p>{words}</p>
      </figcaption>
      <div className={asTable ? 'ok-print-only' : undefined}>{picture}</div>
      <div className={asTable ? undefined : 'ok-print-only'}>{table}</div>
      <Button variant="quiet" onPress={() => setAsTable(!asTable)}>
        {asTable ? t('showPicture') : t('showTable')}
      </Button>
    </figure>
  );
}
