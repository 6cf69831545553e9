/** Dates as people write them, as precise as they are known. */

export const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `10 September 2024`, `September 2024`, `2024`. @param value  `YYYY`, `YYYY-MM` or `YYYY-MM-DD` */
export function dateWords(value: string): string {
  const [year = '', month, day] = value.split('-');
  const monthName = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), monthName, year].filter(Boolean).join(' ');
}
