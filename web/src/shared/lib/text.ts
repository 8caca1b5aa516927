/** Direction marks and overrides, zero-width and control characters, and blocks that hide text: none of them belongs in a name. */
const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202f\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;
const SPACES = /\s+/gu;
/** Marks piled on one letter beyond what any script needs reach over neighbouring lines. */
const PILED_MARKS = /(\p{M}{2})\p{M}+/gu;
/** Cut before anything else is done with it: names have no limit on chain. */
const LONGEST_INPUT = 400;

export interface SafeText {
  text: string;
  /** What is shown is not all that is there: hidden characters were dropped, or it was cut. */
  altered: boolean;
}

/** Makes text that strangers wrote fit for one line of ours; React escapes what is left of it. */
export function safeText(hostile: string, longest: number): SafeText {
  const cut = [...hostile.slice(0, LONGEST_INPUT * 2)].slice(0, LONGEST_INPUT).join('');
  const clean = cut.toWellFormed().replace(SPACES, ' ').replace(HIDDEN, '').replace(PILED_MARKS, '$1').trim();
  const letters = graphemes(clean);
  const fits = letters.length <= longest;
  const text = fits ? clean : `${letters.slice(0, longest).join('')}…`;
  return { text, altered: text !== hostile.trim() };
}

function graphemes(text: string): string[] {
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map((each) => each.segment);
}

/** First and last four characters, as explorers show addresses. */
export function shortAddress(address: string): string {
  return address.length <= 11 ? address : `${address.slice(0, 4)}…${address.slice(-4)}`;
}
