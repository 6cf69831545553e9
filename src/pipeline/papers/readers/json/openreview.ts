/** Notes of OpenReview's API, of both versions: `{"title": "…"}` and `{"title": {"value": "…"}}`. Reviews, comments and decisions are no papers. */
import type { JsonShape } from './shape.ts';
import { textsIn } from './texts-in.ts';
import { at, isObject, numberAt, textAt, type JsonObject } from './values.ts';

export const openReview: JsonShape = {
  name: 'OpenReview',
  recognises: (object) => isObject(at(object, 'content')) && textAt(object, 'forum') !== undefined,
  isNoPaper: (object) =>
    (textAt(object, 'replyto') ?? textAt(object, 'forum')) !== textAt(object, 'forum') || isReply(object),
  tell: (note) => {
    const texts = (key: string) => textsIn(at(note, 'content', key));
    return {
      title: texts('title')[0],
      abstract: texts('abstract')[0],
      authors: texts('authors'),
      date: toDay(
        numberAt(note, 'pdate') ?? numberAt(note, 'odate') ?? numberAt(note, 'cdate') ?? numberAt(note, 'tcdate'),
      ),
      venue: texts('venue')[0],
      url: `https://openreview.net/forum?id=${textAt(note, 'forum') ?? ''}`,
      tags: texts('keywords'),
    };
  },
};

/** A forum is the paper's own note. */
function isReply(note: JsonObject): boolean {
  return textAt(note, 'id') !== undefined && textAt(note, 'id') !== textAt(note, 'forum');
}

/** Milliseconds since 1970. */
function toDay(time: number | undefined): string | undefined {
  const date = new Date(time ?? NaN);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}
