import { findLeadingLongForm } from '../../text/abbreviations/long-form.ts';
import type { HarvestedName, Harvester } from './harvester.ts';

const CONFIDENCE = 0.85;

/** `github.com/org/OFQ` under "Oscillation-free Quantization …": the repository's name abbreviates the title. */
export const repositoryNames: Harvester = {
  name: 'repository-name',
  description: 'The name of a linked code repository that abbreviates the first words of the title.',
  harvest: ({ paperId, title, repositories }) =>
    repositories.flatMap((name): HarvestedName[] => {
      if (!/^[A-Z][A-Za-z0-9]{2,11}$/.test(name) || !/[A-Z].*[A-Z]/.test(name) || title.includes(name)) return [];
      const start = (/^[^:]{1,40}:\s/.exec(title)?.[0] ?? '').length;
      const long = findLeadingLongForm(name, title, { start, end: title.length });
      if (long === undefined) return [];
      return [
        { paperId, name, long: title.slice(long.start, long.end), detector: 'repository-name', confidence: CONFIDENCE },
      ];
    }),
};
