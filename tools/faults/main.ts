/**
 * `npm run faults`: the fault campaign; exit 1 unless every fault was survived. It goes through all scenarios several times, each
 * time with other moments, so that it can be ended early and has still been everywhere:
 *
 *     --minutes 30      no new scenario is begun after so many minutes
 *     --step 40         every fortieth case
 *     --from 5          begins with the fifth of the eight rounds, to go on with a campaign that was ended early
 *     --only "check"    the scenarios whose name holds the word
 *     --jobs 2          so many processes; one if not given
 *
 * A run of all scenarios from the first round writes docs/faults.md and says there how much of the campaign it was.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { breakScenario, type Tally } from './campaign';
import { faultsDocument } from './report';
import { SCENARIOS } from './scenarios';

const { values } = parseArgs({
  options: {
    step: { type: 'string', default: '1' },
    minutes: { type: 'string', default: 'Infinity' },
    from: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    jobs: { type: 'string', default: '1' },
    worker: { type: 'boolean', default: false },
  },
});

/** Rounds of a whole campaign. */
const ROUNDS = 8;
/** Turns after which a process makes room for a new one: what office.js leaves behind in a page stays bounded. */
const TURNS = 12;

interface Turn {
  readonly scenario: number;
  readonly step: number;
  readonly offset: number;
}

async function main(): Promise<void> {
  const started = Date.now();
  const end = started + Number(values.minutes) * 60_000;
  const step = Math.max(1, Number(values.step));
  const chosen = SCENARIOS.flatMap((scenario, index) => (scenario.name.includes(values.only) ? [index] : []));
  const rounds = step === 1 ? ROUNDS : 1;
  const queue = Array.from({ length: rounds }, (_, round) =>
    chosen.map((scenario): Turn => ({ scenario, step: step * rounds, offset: round * step })),
  )
    .slice(Number(values.from) - 1)
    .flat();
  const tallies: Tally[] = [];
  const lane = async (): Promise<void> => {
    let worker: Worker | null = null;
    for (let turn = queue.shift(); turn !== undefined && Date.now() < end; turn = queue.shift()) {
      worker ??= new Worker();
      const tally = await worker.run(turn);
      tallies.push(tally);
      console.log(`${tally.survived} of ${tally.injected}  ${tally.scenario}`);
      if (worker.turns < TURNS) continue;
      worker.stop();
      worker = null;
    }
    worker?.stop();
  };
  await Promise.all(Array.from({ length: Math.max(1, Number(values.jobs)) }, lane));
  const joined = chosen.flatMap((index) => joinTallies(tallies.filter(({ scenario }) => scenario === SCENARIOS[index]?.name)));
  const injected = joined.reduce((sum, tally) => sum + tally.injected, 0);
  const survived = joined.reduce((sum, tally) => sum + tally.survived, 0);
  console.log(`\n${survived} of ${injected} faults survived.`);
  if (joined.length === SCENARIOS.length && values.from === '1')
    writeFileSync(join(__dirname, '..', '..', 'docs', 'faults.md'), faultsDocument(joined, Date.now() - started));
  process.exitCode = survived === injected && injected > 0 ? 0 : 1;
}

/** The rounds of one scenario as one. */
function joinTallies([first, ...others]: readonly Tally[]): Tally[] {
  if (first === undefined) return [];
  return [
    others.reduce((sum, tally) => {
      const endings = { ...sum.endings };
      for (const [ending, count] of Object.entries(tally.endings)) endings[ending] = (endings[ending] ?? 0) + count;
      return {
        ...sum,
        injected: sum.injected + tally.injected,
        survived: sum.survived + tally.survived,
        endings,
        casualties: [...sum.casualties, ...tally.casualties],
      };
    }, first),
  ];
}

/** A process of its own, which can die without taking the campaign along. */
class Worker {
  turns = 0;
  private readonly process: ChildProcess = fork(__filename, ['--worker']);

  run(turn: Turn): Promise<Tally> {
    this.turns += 1;
    return new Promise((resolve, reject) => {
      this.process.removeAllListeners();
      this.process.once('message', (tally) => {
        resolve(tally as Tally);
      });
      this.process.once('exit', (code) => {
        reject(new Error(`${SCENARIOS[turn.scenario]?.name ?? ''} ended with ${String(code)} before it was through.`));
      });
      this.process.send(turn);
    });
  }

  stop(): void {
    this.process.removeAllListeners();
    this.process.kill();
  }
}

function work(): void {
  process.on('message', ({ scenario: index, step, offset }: Turn) => {
    const scenario = SCENARIOS[index];
    if (scenario === undefined) throw new Error(`There is no scenario ${index}.`);
    void breakScenario(scenario, {
      step,
      offset,
      tell: (line) => {
        console.log(line);
      },
    }).then((tally) => process.send?.(tally));
  });
  process.on('disconnect', () => process.exit(0));
}

if (values.worker) work();
else void main();
