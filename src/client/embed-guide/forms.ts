/** The forms in which a view can be embedded: what each is called, its code, and what to know of it. */
import { viewFileStem } from '../../view/export/file-name.ts';
import { pairOf } from '../../view/export/picture-code.ts';
import {
  pictureFilesOf,
  toElementCode,
  toFrameCode,
  toLinkCode,
  toPictureHtml,
  type EmbedTarget,
} from '../../view/export/embed-code.ts';

export type FormName = 'frame' | 'picture' | 'element' | 'link';

type Form = Readonly<{
  label: string;
  /** @param hasPicture  whether the view's picture has an address of its own */
  write: (target: EmbedTarget, hasPicture: boolean, siteTitle: string) => string;
  note: (target: EmbedTarget, hasPicture: boolean) => string;
}>;

export const FORMS: Readonly<Record<FormName, Form>> = {
  frame: {
    label: 'Frame',
    write: (target) => toFrameCode(target),
    note: () => 'Needs no script on your page. The wheel scrolls your page; with Ctrl or ⌘ it zooms.',
  },
  picture: {
    label: 'Picture',
    write: (target, hasPicture, site) =>
      (hasPicture ? toPictureHtml(target) : toPictureHtml(target, pairOf(viewFileStem(site, target.keys)))) ?? '',
    note: (target, hasPicture) =>
      hasPicture
        ? `For a README: it follows light and dark, and shows the data of the day. For places that take no SVG: ${pictureFilesOf(target)?.png ?? ''}`
        : 'This view has no picture at an address of its own: save this pair, and commit it beside your README.',
  },
  element: {
    label: 'Element',
    write: (target) => toElementCode(target),
    note: (_, hasPicture) =>
      `One script for any number of views. What stands inside shows until the view is ready, and where it cannot be.${hasPicture ? '' : ' There it is a picture of something near, as this view has none at an address of its own: to show this very view, save this pair, lay it beside your page and name its files there.'} Attributes can change at any time.`,
  },
  link: {
    label: 'Link',
    write: (target) => toLinkCode(target),
    note: (_, hasPicture) =>
      hasPicture
        ? 'Places that read oEmbed or cards unfold it into the view or its picture.'
        : 'Places that read oEmbed or cards unfold it into a card of the map that leads to this view; regions and concepts with a page of their own show theirs.',
  },
};
