// `findBy` and `waitFor` give up after a second, which a busy machine may need for a part that loads late.
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/dom');
  configure({ asyncUtilTimeout: 30_000 });
}
