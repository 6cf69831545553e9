/** The words that the site uses for kinds, roles and relations: one place, both ends of every direction. */
import type { Kind, RelationMode, RelationType, Role } from './kinds.ts';

/** "idea" is what people read for the kind `concept`, since everything here is a concept. */
export const KIND_LABELS: Readonly<Record<Kind, Readonly<{ one: string; many: string }>>> = {
  method: { one: 'method', many: 'methods' },
  model: { one: 'model', many: 'models' },
  dataset: { one: 'dataset', many: 'datasets' },
  task: { one: 'task', many: 'tasks' },
  metric: { one: 'metric', many: 'metrics' },
  concept: { one: 'idea', many: 'ideas' },
};

/** What a paper does with a concept. */
export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  introduces: 'introduces',
  'builds-on': 'builds on',
  compares: 'compares with',
  evaluates: 'evaluates on',
  mentions: 'mentions',
};

/** A relation seen from either end. */
export const RELATION_LABELS: Readonly<Record<RelationType, Readonly<{ out: string; in: string; both: string }>>> = {
  'builds-on': { out: 'Builds on', in: 'Built on by', both: 'Builds on' },
  compares: { out: 'Compared with', in: 'Compared with', both: 'Compared with' },
  evaluates: { out: 'Evaluated on', in: 'Used to test', both: 'Evaluated on' },
};

export const MODE_LABELS: Readonly<Record<RelationMode, string>> = {
  direct: 'in one sentence',
  paper: 'by its paper',
  others: 'said by others',
};
