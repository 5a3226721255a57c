import { Component, type ReactNode } from 'react';
import type { PaneStrings } from '../../strings/types';

interface RecoveryProps {
  readonly strings: Pick<PaneStrings, 'crash.title' | 'crash.text' | 'crash.action' | 'crash.details'>;
  readonly children: ReactNode;
  readonly onReload: () => void;
}

interface RecoveryState {
  readonly error: unknown;
  readonly broken: boolean;
}

/**
 * What nobody foresaw ends here instead of in a blank pane. Plain markup, no context, no Fluent: whatever broke the pane must
 * not break this view as well. The details name the error, never what stands in cells.
 */
export class Recovery extends Component<RecoveryProps, RecoveryState> {
  override state: RecoveryState = { error: null, broken: false };

  static getDerivedStateFromError(error: unknown): RecoveryState {
    return { error, broken: true };
  }

  override render(): ReactNode {
    const { strings, children, onReload } = this.props;
    if (!this.state.broken) return children;
    return (
      <main className="still">
        <img className="still-mark" src="assets/icons/app-64.png" width="64" height="64" alt="" />
        <h1>{strings['crash.title']}</h1>
        <p>{strings['crash.text']}</p>
        <button type="button" className="still-button" onClick={onReload}>
          {strings['crash.action']}
        </button>
        <details className="details">
          <summary>{strings['crash.details']}</summary>
          <pre tabIndex={0}>{describe(this.state.error)}</pre>
        </details>
      </main>
    );
  }
}

/** Name and place of an error. Its message is left out: it might quote a cell. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s*at |@/.test(line));
  return [error.name, ...places.slice(0, 6).map((line) => line.trim())].join('\n');
}
