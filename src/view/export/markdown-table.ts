/** The concepts of a view as a table in Markdown, for a README or notes. */
import { dateWords } from '../../domain/date-words.ts';
import { KIND_LABELS } from '../../domain/vocabulary.ts';
import { conceptAddress, type ViewContent } from './content.ts';
import { escapeMarkdown, markdownLink } from './markdown.ts';

/** A head, one row per concept with a link to its page, and a line that says where it comes from. */
export function toMarkdownTable({ source, nodes }: ViewContent): string {
  const rows = nodes.map(({ id, name, kind, region, relationCount, paperCount }) => [
    markdownLink(name, conceptAddress(source, id)),
    KIND_LABELS[kind].one,
    escapeMarkdown(region),
    String(relationCount),
    String(paperCount),
  ]);
  const date = source.dataDate === undefined ? '' : `, data of ${dateWords(source.dataDate)}`;
  const origin = `${markdownLink(source.title, source.address)}. ${escapeMarkdown(source.site)}${date} (${source.dataHash}).`;
  const lines = [['Name', 'Kind', 'Region', 'Relations', 'Papers'], ['---', '---', '---', '---:', '---:'], ...rows];
  return `${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n\n${origin}\n`;
}
