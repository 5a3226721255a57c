/**
 * `npm run faults`: the whole fault campaign; exit 1 unless every fault was survived. `-- --step 10` tries every tenth case,
 * `-- --only "check"` the scenarios whose name holds the word. A run of all scenarios writes docs/faults.md and says there
 * how much of the campaign it was.
 */
import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { breakScenario, type Tally } from './campaign';
import { faultsDocument } from './report';
import { SCENARIOS, type Scenario } from './scenarios';

const { values } = parseArgs({
  options: {
    step: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    jobs: { type: 'string' },
    worker: { type: 'string' },
  },
});
const step = Math.max(1, Number(values.step));

async function main(): Promise<void> {
  if (values.worker !== undefined) return work(Number(values.worker));
  const started = Date.now();
  const chosen = SCENARIOS.filter((scenario) => scenario.name.includes(values.only));
  const queue = [...chosen];
  const tallies = new Map<string, Tally>();
  const jobs = Math.max(1, Number(values.jobs ?? Math.min(2, availableParallelism())));
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const tally = await inProcess(next);
      tallies.set(next.name, tally);
      console.log(`${tally.survived} of ${tally.injected}  ${tally.scenario}`);
    }
  };
  await Promise.all(Array.from({ length: jobs }, lane));
  const ordered = chosen.flatMap(({ name }) => tallies.get(name) ?? []);
  const injected = ordered.reduce((sum, tally) => sum + tally.injected, 0);
  const survived = ordered.reduce((sum, tally) => sum + tally.survived, 0);
  console.log(`\n${survived} of ${injected} faults survived.`);
  if (chosen.length === SCENARIOS.length) {
    writeFileSync(join(__dirname, '..', '..', 'docs', 'faults.md'), faultsDocument(ordered, Date.now() - started, step));
  }
  process.exitCode = survived === injected && injected > 0 ? 0 : 1;
}

/** One scenario in a process of its own: memory stays bounded and both cores work. */
function inProcess(scenario: Scenario): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const child = fork(__filename, ['--worker', String(SCENARIOS.indexOf(scenario)), '--step', String(step)]);
    child.once('message', (tally) => {
      resolve(tally as Tally);
    });
    child.once('exit', (code) => {
      reject(new Error(`${scenario.name} ended with ${String(code)} before it was through.`));
    });
  });
}

async function work(index: number): Promise<void> {
  const scenario = SCENARIOS[index];
  if (scenario === undefined) throw new Error(`There is no scenario ${index}.`);
  const tally = await breakScenario(scenario, {
    step,
    tell: (line) => {
      console.log(line);
    },
  });
  process.send?.(tally, () => process.exit(0));
}

void main();
