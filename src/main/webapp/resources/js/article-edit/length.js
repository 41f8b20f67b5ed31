// How long a text is: in words, where a character of Chinese or Japanese is one, and in the minutes that its readers are told.

// As Shape.java has it.
const WORDS_A_MINUTE = 230;
const IDEOGRAPHS_A_MINUTE = 500;

const UNSPACED_A_MINUTE = 1000;

const IDEOGRAPH = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu;
const UNSPACED = /(?=\p{L})[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;
const WITHOUT_SPACES =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*/gu;
const PIECE = /[\p{L}\p{M}\p{N}]+/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

// Addresses, tags, the language of a block of code, numbers and boxes of lists: nobody reads them.
const UNREAD =
  /\]\([^()\n]*\)|<\/?[a-z][a-z\d-]*(?=[\s/>])[^<>\n]*>|^ {0,3}\[(?!\^)[^\]\n]+\]:.*$|^ {0,3}(?:```|~~~).*$|^[ >]*\d{1,9}[.)] +|^[ >]*(?:[-*+]|\d{1,9}[.)]) +\[[ x]\] /gim;

export function measure(text) {
  const read = text.replace(UNREAD, ' ');
  const count = (pattern, within = read) => within.match(pattern)?.length ?? 0;
  const ideographs = count(IDEOGRAPH);
  return {
    words: ideographs + count(WORD, read.replace(IDEOGRAPH, ' ')),
    minutes: Math.max(
      1,
      Math.round(
        count(PIECE, read.replace(WITHOUT_SPACES, ' ')) / WORDS_A_MINUTE +
          ideographs / IDEOGRAPHS_A_MINUTE +
          count(UNSPACED) / UNSPACED_A_MINUTE,
      ),
    ),
  };
}
