import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from './Button';
import { Glyph } from './Glyph';
import { useWords } from './words';

interface EditRowProps {
  readonly label: string;
  readonly value: ReactNode;
  /** Under the value: the cell it was read from. */
  readonly source: ReactNode;
  readonly readOnly: boolean;
  /** The field in place of the value. It calls `done` when the officer is through with it, saved or not. */
  readonly field: (id: string, done: () => void) => ReactNode;
  /** Open from the start: on an empty workbook the pickers are what the officer came for. */
  readonly startOpen?: boolean;
}

/** A row of "what was found": label, value, and a button that turns the value into a field in place. */
export function EditRow({ label, value, source, readOnly, field, startOpen = false }: EditRowProps) {
  const { t } = useWords();
  const id = useId();
  const [editing, setEditing] = useState(startOpen);
  const wasEditing = useRef(startOpen);
  const open = editing && !readOnly;

  // The focus goes into the field on opening and back to the button on closing, but nowhere by itself on arrival.
  useEffect(() => {
    if (wasEditing.current === open) return;
    wasEditing.current = open;
    document.getElementById(open ? `${id}-field` : `${id}-edit`)?.focus();
  }, [open, id]);

  const done = (): void => setEditing(false);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    done();
  };

  return (
    <div className="row" onKeyDown={onKeyDown}>
      <dt>{open ? <label htmlFor={`${id}-field`}>{label}</label> : label}</dt>
      <dd>
        {open ? (
          <div className="row-field">{field(`${id}-field`, done)}</div>
        ) : (
          <>
            <div className="row-value">
              <p>
                <b>{value}</b>
              </p>
              {source}
            </div>
            <Button
              id={`${id}-edit`}
              appearance="subtle"
              icon={<Glyph name="pencil" />}
              aria-label={t('data.change', { what: label })}
              unavailable={readOnly}
              onClick={() => setEditing(true)}
            />
          </>
        )}
      </dd>
    </div>
  );
}
