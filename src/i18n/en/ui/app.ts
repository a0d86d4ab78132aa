export const app = {
  'app.title': 'Podwright',
} as const;
