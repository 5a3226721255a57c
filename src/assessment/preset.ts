/** An organisation's criteria laid over what is built in for the year. */
import { exact } from './exact';
import { isConfirmed } from './frameworks/build';
import type { Framework, FrameworkInstrument, FrameworkLevel, Provenance } from './types';

/** Criteria as the organisation's settings file gives them: plain decimals; `null` or empty where it says nothing. */
export interface FrameworkPreset {
  readonly fiscalYear: number;
  readonly target: string | null;
  readonly floor: string | null;
  readonly weights: readonly { readonly code: string; readonly weight: string }[];
  readonly levels: readonly FrameworkLevel[];
}

/** Where these facts come from, as the pane and the provenance name it. */
const SOURCE = 'organisation.json';

/**
 * The framework with the organisation's weights, levels, target and floor. A preset of another year leaves it as it is. What
 * the organisation gives, it vouches for.
 */
export function withPreset(framework: Framework, preset: FrameworkPreset | undefined): Framework {
  if (preset === undefined || preset.fiscalYear !== framework.fiscalYear) return framework;
  const own: Provenance = { source: SOURCE, confirmed: true };
  const { weights, levels, target, floor } = preset;
  const provenance = {
    ...framework.provenance,
    ...(weights.length > 0 ? { instruments: own } : {}),
    ...(levels.length > 0 ? { levels: own } : {}),
  };
  return {
    ...framework,
    target: target ?? framework.target,
    floor: floor ?? framework.floor,
    instruments: weights.length > 0 ? framework.instruments.map((instrument) => weighed(instrument, weights)) : framework.instruments,
    levels: levels.length > 0 ? levels : framework.levels,
    provenance,
    confirmed: isConfirmed({ provenance, oitItems: framework.oitItems }),
  };
}

/** Without weights for the parts, they keep their shares only if the whole keeps its weight; else the instrument has no parts. */
function weighed(instrument: FrameworkInstrument, weights: FrameworkPreset['weights']): FrameworkInstrument {
  const weightOf = (code: string): string | undefined => weights.find((one) => one.code === code)?.weight;
  const weight = weightOf(instrument.code) ?? instrument.weight;
  const given = instrument.parts.flatMap((part) => {
    const own = weightOf(part.code);
    return own === undefined ? [] : [{ ...part, weight: own }];
  });
  const parts = given.length > 0 ? given : exact(weight).equals(exact(instrument.weight)) ? instrument.parts : [];
  return { ...instrument, weight, parts };
}
