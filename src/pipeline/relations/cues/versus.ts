import { governorOf, headsOf, spread, type Cue } from '../reading.ts';

/** "A trial of X versus Y", "X vs. Y in Z": two of a sort, whoever sets them against each other. "Accuracy versus latency" are two measures. */
export const versus: Cue = {
  name: 'versus',
  description: 'two names of one kind with "versus" between them',
  read: ({ clause: { slots } }) =>
    slots.flatMap((slot, i) => {
      const before = slots[i - 1];
      if (before === undefined || !/^(?:versus|vs)$/.test(governorOf(slot))) return [];
      return headsOf(before)
        .filter(({ kind }) => kind !== 'metric')
        .flatMap((head) =>
          spread(
            [head],
            'compares',
            headsOf(slot).filter(({ kind }) => kind === head.kind),
          ),
        );
    }),
};
