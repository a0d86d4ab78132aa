/** `npm run bench [size] [engine] [derive] [diagnosis] [hostile] [held] [browser] [trace] [memory] [page] [peers] [verdict] [simulate] [lessons]`: prints figures about size, speed and diagnosis; every part when none is named. */
import { benchBrowser } from './browser.ts';
import { benchDerive } from './derive.ts';
import { benchDiagnosis } from './diagnosis.ts';
import { benchEngine } from './engine.ts';
import { benchHeld } from './held.ts';
import { benchHostile } from './hostile.ts';
import { benchLessons } from './lessons.ts';
import { benchMemory } from './memory.ts';
import { benchPage } from './page.ts';
import { benchPeers } from './peers.ts';
import { benchSimulate } from './simulate.ts';
import { benchSize } from './size.ts';
import { benchTrace } from './trace.ts';
import { benchVerdict } from './verdict.ts';

const parts = {
  size: benchSize,
  engine: benchEngine,
  derive: benchDerive,
  diagnosis: benchDiagnosis,
  hostile: benchHostile,
  held: benchHeld,
  browser: benchBrowser,
  trace: benchTrace,
  memory: benchMemory,
  page: benchPage,
  peers: benchPeers,
  verdict: benchVerdict,
  simulate: benchSimulate,
  lessons: benchLessons,
};
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  process.stderr.write(`no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}\n`);
  process.exit(2);
}
for (const [name, bench] of Object.entries(parts)) {
  if (wanted.length === 0 || wanted.includes(name)) await bench();
}
