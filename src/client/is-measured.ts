/** Whether pages say how many readings are right. Those of a site about another field than that was measured on have `data-unmeasured`. */
export function isMeasured(): boolean {
  return document.documentElement.dataset['unmeasured'] === undefined;
}
