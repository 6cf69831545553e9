/** Every cue family, in the order in which they are asked. */
import type { Cue } from '../reading.ts';
import { apposition } from './apposition.ts';
import { buildsOnVerb } from './builds-on-verb.ts';
import { comparative } from './comparative.ts';
import { contrast } from './contrast.ts';
import { comparesVerb } from './compares-verb.ts';
import { effectVerb } from './effect-verb.ts';
import { instrument } from './instrument.ts';
import { listMembers } from './list-members.ts';
import { modifier } from './modifier.ts';
import { nameHead } from './name-head.ts';
import { newWork } from './new-work.ts';
import { ownWork } from './own-work.ts';
import { purpose } from './purpose.ts';
import { recast } from './recast.ts';
import { testBed } from './test-bed.ts';
import { title } from './title.ts';
import { versus } from './versus.ts';

export const CUES: readonly Cue[] = [
  comparesVerb,
  comparative,
  versus,
  contrast,
  nameHead,
  listMembers,
  apposition,
  recast,
  buildsOnVerb,
  newWork,
  testBed,
  effectVerb,
  instrument,
  modifier,
  purpose,
  title,
  ownWork,
];
