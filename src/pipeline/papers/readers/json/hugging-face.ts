/** Papers of the Hugging Face Daily Papers API: the list of a day, and a paper alone. Its own summaries by machine are not read. */
import type { JsonShape } from './shape.ts';
import { at, isObject, listAt, numberAt, textAt, textsOf, type JsonObject } from './values.ts';

export const huggingFace: JsonShape = {
  name: 'Hugging Face Daily Papers API',
  recognises: (object) => {
    const paper = paperOf(object);
    return Object.hasOwn(paper, 'summary') && (Object.hasOwn(paper, 'publishedAt') || Object.hasOwn(paper, 'upvotes'));
  },
  tell: (object) => {
    const paper = paperOf(object);
    return {
      title: textAt(paper, 'title') ?? textAt(object, 'title'),
      abstract: textAt(paper, 'summary') ?? textAt(object, 'summary'),
      authors: textsOf(listAt(paper, 'authors').map((one) => textAt(one, 'name'))),
      date: textAt(paper, 'publishedAt') ?? textAt(object, 'publishedAt'),
      organisation: textAt(paper, 'organization', 'fullname') ?? textAt(object, 'organization', 'fullname'),
      arxiv: textAt(paper, 'id'),
      tags: textsOf(listAt(paper, 'ai_keywords').map((one) => textAt({ one }, 'one'))),
      commentCount: numberAt(object, 'numComments'),
    };
  },
};

function paperOf(object: JsonObject): JsonObject {
  const paper = at(object, 'paper');
  return isObject(paper) ? paper : object;
}
