/** docs/faults.md: what was broken, and what survived. */
import { cpus, release, totalmem, type as system } from 'node:os';
import type { Tally } from './campaign';
import { FAULTS } from './codes';

export function faultsDocument(tallies: readonly Tally[], milliseconds: number): string {
  const sum = (pick: (tally: Tally) => number): number => tallies.reduce((total, tally) => total + pick(tally), 0);
  const injected = sum((tally) => tally.injected);
  const survived = sum((tally) => tally.survived);
  const cases = sum((tally) => tally.cases);
  const endings = new Map<string, number>();
  for (const tally of tallies)
    for (const [ending, count] of Object.entries(tally.endings)) endings.set(ending, (endings.get(ending) ?? 0) + count);
  const casualties = tallies.flatMap((tally) => tally.casualties);
  return `# Fault campaign

Written by \`npm run faults\`; do not edit. A tenth of it: \`npm run faults -- --step 10\`; as much as half an hour allows, evenly
spread: \`-- --minutes 30\`. A short one runs with the tests (\`tests/faults/\`).

**${number(survived)} of ${number(injected)} faults survived.** ${injected === cases ? 'The whole campaign.' : `A sample, evenly spread: ${number(injected)} of the ${number(cases)} cases of the campaign.`} ${machine()}, ${new Date().toISOString().slice(0, 10)}, ${Math.round(milliseconds / 60_000)} minutes.

## What is done

Microsoft's own office.js talks to the workbench's host; the ribbon's own code makes the click. Each scenario is first played
through to count the moments at which something can go wrong: before each batch, before each of its actions, after the last one.
Then the workbook is opened afresh for every case and the click is broken:

- every moment once, by the ${FAULTS.length - 1} codes that Microsoft documents and a cut connection in turn; both ends of every batch by
  a cut connection too, that is, the request or the answer lost;
- every moment by a failure that stays, a cut connection and a general one in turn: nothing works from there to the end of the click,
  neither finishing nor taking back;
- in scenarios marked “codes” every member that the click uses by every code.

A case survives if

1. \`event.completed()\` came exactly once, within 30 seconds, and no promise was rejected unheard;
2. the officer's own sheets are identical, cell by cell, format by format;
3. what the outcome says is true: finished means identical to a run without a fault; untouched or restored means identical to the
   workbook before; complete but not paged means that every line of the new report stands there. Where the failure stays and
   nothing can be taken back, every sheet shows one whole text, old or new (sheets are replaced one by one), and below it, after nothing
   but blank rows, what people wrote there;
4. there is no stray sheet and no stray name (where the failure stays: after the next click);
5. there is a Thai sentence for it, and the workbook says it (except where nothing can be written);
6. the next click succeeds, and the workbook is then identical to one in which nothing ever failed.

## Results

| scenario | tried | batches | moments | members | cases | faults | survived |
| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
${tallies.map((tally) => `| ${tally.scenario} | ${tally.depth} | ${tally.batches} | ${number(tally.moments)} | ${tally.members} | ${number(tally.cases)} | ${number(tally.injected)} | ${number(tally.survived)} |`).join('\n')}
| **all** | | | **${number(sum((tally) => tally.moments))}** | | **${number(cases)}** | **${number(injected)}** | **${number(survived)}** |

How the broken clicks ended: ${[...endings].map(([ending, count]) => `${ending} ${number(count)}`).join(', ')}.
${
  casualties.length === 0
    ? ''
    : `\n## Not survived\n\n${casualties
        .slice(0, 100)
        .map(
          (one) =>
            `- ${one.scenario}: ${one.fault}${one.once ? '' : ' that stays'} at batch ${one.point.batch}, action ${one.point.action} \`${one.point.member}\`: ${one.wrong.join('; ')}`,
        )
        .join('\n')}\n`
}
## Known limits

- Excel's place is taken by the workbench's host (\`docs/workbench-fidelity.md\`). Faults come between its actions; a real Excel that
  dies inside one and leaves it half-done is not played.
- A click has one fault, or nothing works from there on. Two faults in different places of one click, or of two clicks that follow
  each other, are only in the tests (\`tests/faults/for-good.test.ts\`).
- With the line dead for good nothing can be said in the workbook: the pane, or a dialog of the ribbon's page, says it. Until the next
  click prepared rows may stand below the report, and a new sheet may be half-made.
- What the next click finds half-made it takes away only where it can tell it for its own: a sheet that it was making and on which
  nobody has written since; a bar chart of one series that was not there before, while one of its own is missing. What a person
  adds in between that looks the same, on that very sheet, would go too.
- Mending is whole for each sheet. If the line dies for good between two sheets, one is mended and the other not, and it is said so.
- Nobody else writes to the workbook during a click.
`;
}

function machine(): string {
  return `${system()} ${release()}, ${cpus()[0]?.model ?? 'unknown processor'} (${cpus().length} cores), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
