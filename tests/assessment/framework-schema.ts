import * as v from 'valibot';

const text = v.pipe(
  v.string(),
  v.minLength(1),
  v.regex(/^\S(.*\S)?$/u, 'blanks at an end'),
  v.regex(/^[^๐-๙]*$/u, 'digits are Arabic in data'),
);
const weight = v.pipe(v.string(), v.regex(/^\d{1,2}(\.\d+)?$/u));
const score = v.pipe(v.string(), v.regex(/^\d{1,3}\.\d\d$/u));
const code = v.pipe(v.string(), v.regex(/^O[1-9]\d?$/u));
const provenance = v.strictObject({ source: text, confirmed: v.boolean() });

/** What a year's file must look like. Relations between facts are checked beside it, in the tests. */
export const FrameworkSchema = v.strictObject({
  fiscalYear: v.pipe(v.number(), v.integer(), v.minValue(2562), v.maxValue(2599)),
  confirmed: v.boolean(),
  origin: v.literal('built-in'),
  instruments: v.array(
    v.strictObject({
      code: v.picklist(['IIT', 'EIT', 'OIT']),
      name: text,
      aliases: v.array(text),
      weight,
      parts: v.array(v.strictObject({ code: v.picklist(['EIT1', 'EIT2']), name: text, weight })),
    }),
  ),
  indicators: v.array(
    v.strictObject({
      number: v.pipe(v.number(), v.integer()),
      name: text,
      aliases: v.array(text),
      instrument: v.picklist(['IIT', 'EIT', 'OIT']),
    }),
  ),
  levelScheme: v.picklist(['letter', 'named']),
  levels: v.pipe(v.array(v.strictObject({ name: text, totalMin: score, instrumentMin: v.nullable(score) })), v.minLength(1)),
  target: score,
  floor: score,
  oitItems: v.array(v.strictObject({ code, title: text, aliases: v.array(text) })),
  oitItemsComplete: v.boolean(),
  measureItem: v.nullable(code),
  reportItem: v.nullable(code),
  reportItemCovers: v.nullable(v.picklist([0, -1])),
  issues: v.array(text),
  provenance: v.strictObject({
    instruments: provenance,
    indicators: provenance,
    levels: provenance,
    oitItems: provenance,
    reportItem: provenance,
    issues: provenance,
  }),
});
