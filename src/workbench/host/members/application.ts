/** `Application`, what it knows of the person's culture, and `Runtime`. */
import { asFlag, oneOf } from '../arguments';
import { defineType } from '../model';

const iterativeCalculation = defineType<null>('IterativeCalculation', {
  scalars: { Enabled: { get: () => false }, MaxIteration: { get: () => 100 }, MaxChange: { get: () => 0.001 } },
});

const numberFormatInfo = defineType<null>('NumberFormatInfo', {
  scalars: { NumberDecimalSeparator: { get: () => '.' }, NumberGroupSeparator: { get: () => ',' } },
});

const cultureInfo = defineType<null>('CultureInfo', {
  scalars: { Name: { get: (_, session) => session.language } },
  objects: { NumberFormat: (_, session) => numberFormatInfo(null, session) },
});

export const application = defineType<null>('Application', {
  scalars: {
    CalculationMode: {
      get: (_, session) => session.calculation.mode,
      set: (_, value, session) => {
        session.calculation.mode = oneOf(value, 'calculationMode', ['Automatic', 'AutomaticExceptTables', 'Manual']);
      },
    },
    CalculationState: { get: () => 'Done' },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  objects: {
    CultureInfo: (_, session) => cultureInfo(null, session),
    IterativeCalculation: (_, session) => iterativeCalculation(null, session),
  },
  methods: {
    Calculate: (_, args, session) => {
      args.choice(0, 'calculationType', ['Recalculate', 'Full', 'FullRebuild']);
      session.calculation.calculateNow();
      return null;
    },
    SuspendApiCalculationUntilNextSync: (_, __, session) => {
      session.calculation.suspend();
      return null;
    },
    // Nothing is drawn between the actions of a batch here, so there is nothing to hold back.
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});

export const runtime = defineType<null>('Runtime', {
  scalars: {
    EnableEvents: {
      get: (_, session) => session.events.enabled,
      set: (_, value, session) => {
        session.events.enabled = asFlag(value, 'enableEvents');
      },
    },
  },
});
