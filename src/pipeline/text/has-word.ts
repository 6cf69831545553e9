/** Does a text have a word or a phrase, in the singular or the plural? */

/**
 * @param text  in lower case, as `word`
 */
export function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isStart = at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
    const behind = at + word.length;
    if (isStart && !/^[\p{L}\p{N}]/u.test(withoutPlural(text.slice(behind, behind + 4)))) return true;
  }
  return false;
}

function withoutPlural(behind: string): string {
  return behind.replace(/^(?:es|s)(?![\p{L}\p{N}])/u, '');
}
