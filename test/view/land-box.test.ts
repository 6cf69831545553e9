import { expect, it } from 'vitest';
import { landBox, startBox } from '../../src/view/land-box.ts';

const landOf = (left: number, right: number) => [{ rings: [[left, 10, right, 10, right, 60]] }];

it('a narrow map starts at its land, edge to edge', () => {
  expect(startBox(landOf(100, 1300))).toEqual({ left: 100, right: 1300, top: 10, bottom: 60 });
});

it('of few concepts it starts at half a map, the land in its middle', () => {
  expect(startBox(landOf(700, 900))).toEqual({ left: 400, right: 1200, top: 10, bottom: 60 });
});

it('is as empty as the map where there is no land', () => {
  expect(startBox([])).toEqual(landBox([]));
});
