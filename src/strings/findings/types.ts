import type { Params } from '../types';

/** A finding, as far as its sentence needs it. Same shape as the one that `checks/` makes: this room imports no other. */
export interface FindingFacts {
  readonly rule: string;
  readonly variant: string;
  readonly params: Params;
  /** Only whether there is one matters here. */
  readonly mending: object | null;
}

/** What the officer reads. */
export interface FindingText {
  /** One sentence: what is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly todo: string;
  /** What a safe mending would do; `null` where there is none. */
  readonly fix: { readonly label: string } | null;
}

/** What is wrong, and what to do: both templates. */
export type Says = readonly [message: string, todo: string];

export interface RuleTexts {
  /** A few words, for lists of rules. */
  readonly name: string;
  /** What its mending does, in a few words; absent where the rule never mends. */
  readonly fix?: string;
  readonly says: Readonly<Record<string, Says>>;
}

/** How values of certain names are said: codes become words, months names, lists sentences. Others are shown as they are. */
export type Terms = Readonly<Record<string, (value: string) => string>>;
