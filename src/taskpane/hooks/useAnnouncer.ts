import { useCallback, useEffect, useRef, useState } from 'react';

/** Least time between two polite messages, milliseconds: a screen reader must be able to finish one. */
export const POLITE_EVERY = 2000;

export interface Announcer {
  /** What the two live regions hold now; both exist from the start, empty. */
  readonly polite: string;
  readonly assertive: string;
  /** A result. At most one in two seconds; of several in between the last one counts. */
  readonly say: (message: string) => void;
  /** A failure, once. */
  readonly alarm: (message: string) => void;
}

/** Texts for the live regions. Timers end with the component. */
export function useAnnouncer(): Announcer {
  const [polite, setPolite] = useState('');
  const [assertive, setAssertive] = useState('');
  const spoken = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );

  const say = useCallback((message: string) => {
    if (timer.current !== null) clearTimeout(timer.current);
    const speak = (): void => {
      timer.current = null;
      spoken.current = Date.now();
      // A region that gets the same text twice stays silent the second time: a no-break space makes it differ.
      setPolite((before) => (before === message ? `${message}\u00a0` : message));
    };
    const wait = spoken.current + POLITE_EVERY - Date.now();
    if (wait <= 0) speak();
    else timer.current = setTimeout(speak, wait);
  }, []);

  const alarm = useCallback((message: string) => {
    setAssertive((before) => (before === message ? `${message}\u00a0` : message));
  }, []);

  return { polite, assertive, say, alarm };
}
