import fc from 'fast-check';

// CI judges a change, so it runs the same cases each time; everybody else's runs look for new ones. A failing seed is
// printed, and PROPERTY_SEED repeats it.
const chosen = process.env.PROPERTY_SEED ?? (process.env.CI ? '20261121' : undefined);
if (chosen !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(chosen) });
