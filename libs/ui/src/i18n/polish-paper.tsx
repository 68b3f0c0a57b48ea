import type { ReactNode } from 'react';
import { OkienkoProvider } from './okienko-provider';

/**
 * What the centre hands over on paper speaks Polish, whatever language its worker reads in: official acts are done in
 * Polish (act on the Polish language, art. 5).
 */
export function PolishPaper({ children }: { readonly children: ReactNode }) {
  return (
    <OkienkoProvider locale="pl">
      <div lang="pl">{children}</div>
    </OkienkoProvider>
  );
}
