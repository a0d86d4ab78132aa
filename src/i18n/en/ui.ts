/** Everything the page says that is not about a field, an issue or a computed fact. */
export const ui = {
  'app.title': 'Podwright',
} as const;
