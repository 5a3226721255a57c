import { createRoot } from 'react-dom/client';
import { App } from './app';
import { Bench } from './bench';
import './page.css';

declare global {
  interface Window {
    /** Found by the bridge script in the add-in's frames, and by tests. */
    itaWorkbench?: Bench;
  }
}

async function start(): Promise<void> {
  const bench = new Bench('th');
  window.itaWorkbench = bench;
  const [manifest, workbook, facts] = await Promise.all([fetch('manifest.xml'), fetch('workbook.xlsx'), fetch('workbook.json')]);
  const { name } = (await facts.json()) as { name: string };
  bench.open(new Uint8Array(await workbook.arrayBuffer()), name);
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<App bench={bench} manifest={await manifest.text()} />);
}

void start();
