/** What a text is about, by the words of `topic-words.ts`: the bridge between measures, indicators, analysis issues and O items. */
import { wordFinder } from '../../thai/find-words';
import { TOPICS, type Topic } from './topic-words';

/** Without blanks and letter case, so that `No gift  policy` is found however it is set. */
export const squeezed = (text: string): string => text.replace(/\s+/g, '').toLowerCase();

export interface TopicFound {
  readonly topic: Topic;
  /** Words found, as listed above; of words that contain one another only the longest. */
  readonly words: readonly string[];
}

/** Each word once, and none that another one contains. */
export function longestOnly(words: readonly string[]): readonly string[] {
  return [...new Set(words)].filter((word) => !words.some((other) => other !== word && squeezed(other).includes(squeezed(word))));
}

/** A word of the lists above beside what a squeezed text is searched for. */
interface Spelled {
  readonly word: string;
  readonly plain: string;
}

const spelled = (words: readonly string[]): readonly Spelled[] => words.map((word) => ({ word, plain: squeezed(word) }));

/** The lists in the form in which they are compared, made once: long plans ask for them thousands of times. */
const SPELLED = TOPICS.map((topic) => ({
  topic,
  except: topic.except.map(squeezed),
  title: spelled([...topic.inTitle, ...topic.anywhere]),
  text: spelled(topic.anywhere),
}));

const findAny = wordFinder(SPELLED.flatMap(({ except, title }) => [...except, ...title.map(({ plain }) => plain)]));

/** The topics of a text and the words that gave them away. */
export function topicsIn(text: string, place: 'title' | 'text'): readonly TopicFound[] {
  const plain = squeezed(text);
  const there = findAny(plain);
  if (there.size === 0) return [];
  return SPELLED.flatMap(({ topic, except, [place]: words }) => {
    const seen = words.filter((word) => there.has(word.plain));
    if (seen.length === 0) return [];
    const rest = except.reduce((left, phrase) => (there.has(phrase) ? left.split(phrase).join('|') : left), plain);
    const found = seen.filter((word) => rest.includes(word.plain));
    return found.length > 0 ? [{ topic, words: longestOnly(found.map(({ word }) => word)) }] : [];
  });
}
