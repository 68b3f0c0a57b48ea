import { useEffect } from 'react';

/** Names the browser tab after the screen's heading. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Okienko`;
  }, [title]);
}
