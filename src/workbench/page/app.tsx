import { useState, useSyncExternalStore } from 'react';
import { API_SETS, type ApiSet, type Bench, type BenchState } from './bench';
import { Ribbon } from './ribbon';
import { readRibbon } from './ribbon-model';
import { Sheets } from './sheets';
import { pageStrings } from './strings';

interface AppProps {
  readonly bench: Bench;
  readonly manifest: string;
}

/** Addresses in the manifest stand for the add-in's pages, which this server keeps below `addin/`. */
function localAddress(url: string): string {
  return url === '' ? '' : `addin${new URL(url).pathname}`;
}

/** Dialogs are pages of the add-in too; their address is already one of this server's. */
function dialogAddress(url: string): string {
  return new URL(url).origin === window.location.origin ? url : localAddress(url);
}

async function openFile(bench: Bench, file: File | undefined): Promise<void> {
  if (file) bench.open(new Uint8Array(await file.arrayBuffer()), file.name);
}

function saveFile(bench: Bench, name: string): void {
  const bytes = bench.save();
  const url = URL.createObjectURL(
    new Blob([bytes as BlobPart], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }),
  );
  const link = Object.assign(document.createElement('a'), { href: url, download: name === '' ? 'workbook.xlsx' : name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

export function App({ bench, manifest }: AppProps): React.JSX.Element {
  const state = useSyncExternalStore(bench.subscribe, () => bench.state);
  const [dragging, setDragging] = useState(false);
  const text = pageStrings(state.language);
  const ribbon = readRibbon(manifest, state.language === 'th' ? 'th-TH' : 'en-US');

  return (
    <div
      className="bench"
      onDragOver={(event) => {
        event.preventDefault();
        setDragging(true);
      }}
      onDragLeave={(event) => event.currentTarget === event.target && setDragging(false)}
      onDrop={(event) => {
        event.preventDefault();
        setDragging(false);
        void openFile(bench, event.dataTransfer.files[0]);
      }}
    >
      <header className="title-bar">
        <span>{text.title}</span>
        <span className="file-name">{state.fileName}</span>
        <label>
          <button type="button" onClick={(event) => event.currentTarget.parentElement?.querySelector('input')?.click()}>
            {text.open}
          </button>
          <input
            type="file"
            accept=".xlsx,.xlsm"
            aria-label={text.open}
            onChange={(event) => void openFile(bench, event.target.files?.[0])}
          />
        </label>
        <button type="button" onClick={() => saveFile(bench, state.fileName)}>
          {text.save}
        </button>
        <span className="note">{text.notExcel}</span>
      </header>
      <div className="ribbon-row">
        <Ribbon
          ribbon={ribbon}
          tabName={text.home}
          address={localAddress}
          onFunction={(_button, name) => bench.runFunction(name, localAddress(ribbon.functionFile))}
          onPane={(_button, url) => bench.openPane(localAddress(url))}
        />
        <HostSettings bench={bench} state={state} />
      </div>
      {state.message === null ? null : (
        <div className="message" role="alert">
          {state.message}
          <button type="button" onClick={() => bench.dismiss()}>
            {text.dismiss}
          </button>
        </div>
      )}
      <div className="workspace">
        <div className="sheets">
          <Sheets bench={bench} state={state} />
        </div>
        {state.pane ? (
          <aside className="task-pane" aria-label={text.pane}>
            <div className="task-pane-title">
              {ribbon.displayName}
              <button type="button" aria-label={text.closePane} onClick={() => bench.closePane()}>
                ×
              </button>
            </div>
            <iframe key={state.pane.key} data-frame={state.pane.key} title={text.pane} src={state.pane.url} />
          </aside>
        ) : null}
        {state.command ? (
          <iframe
            key={state.command.key}
            data-frame={state.command.key}
            className="runtime"
            title="runtime"
            src={state.command.url}
            aria-hidden="true"
            tabIndex={-1}
          />
        ) : null}
      </div>
      <footer className="status-bar" role="status">
        <span id="bench-state">{state.command ? text.running : text.idle}</span>
        <span>
          {text.trips}: <span id="bench-trips">{state.trips}</span>
        </span>
      </footer>
      {state.dialog ? (
        <div className="dialog" role="dialog" aria-modal="true" aria-label={ribbon.displayName}>
          <div className="task-pane-title">
            {ribbon.displayName}
            <button type="button" id="dialog-close" aria-label={text.closeDialog} onClick={() => bench.closeDialog()}>
              ×
            </button>
          </div>
          <iframe title={ribbon.displayName} src={dialogAddress(state.dialog.url)} />
        </div>
      ) : null}
      {dragging ? <div className="drop-here">{text.drop}</div> : null}
    </div>
  );
}

function HostSettings({ bench, state }: { readonly bench: Bench; readonly state: BenchState }): React.JSX.Element {
  const text = pageStrings(state.language);
  const { switches } = state;
  const toggles = [
    ['sheetProtected', text.sheetProtected, switches.sheetProtected],
    ['structureProtected', text.structureProtected, switches.structureProtected],
    ['editMode', text.editMode, switches.editMode],
    ['readOnly', text.readOnly, switches.readOnly],
    ['slow', text.slow, switches.slowMs > 0],
  ] as const;
  return (
    <div className="host-settings">
      <label>
        {text.language}
        <select
          id="bench-language"
          value={state.language}
          onChange={(event) => bench.setLanguage(event.target.value === 'en' ? 'en' : 'th')}
        >
          <option value="th">ไทย</option>
          <option value="en">English</option>
        </select>
      </label>
      <label>
        {text.apiSet}
        <select id="bench-api-set" value={state.apiSet} onChange={(event) => bench.setApiSet(event.target.value as ApiSet)}>
          {API_SETS.map((set) => (
            <option key={set} value={set}>
              ExcelApi {set}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>{text.switches}</legend>
        {toggles.map(([name, label, on]) => (
          <label key={name}>
            <input type="checkbox" id={`switch-${name}`} checked={on} onChange={(event) => bench.setSwitch(name, event.target.checked)} />
            {label}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
