/** Words about what is around a Pod that the page says before the panel is loaded. */
export const around = {
  'dock.around': 'Around',
  'around.recognised': 'This is what a cluster printed: a server added to it.',
  'around.show': 'Show what it added',
};
