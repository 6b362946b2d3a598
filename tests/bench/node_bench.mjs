// node_bench.mjs FILE [RUNS]: milliseconds of CPU that one analysis takes in Node, on dist/'s core.
// The first run (loading, compiling) is told apart from the median of the others.
import {readFileSync} from 'node:fs';

import {createAnalyzer} from '../../dist/analyzer/client.js';

const [file, runs = '20'] = process.argv.slice(2);
if (!file) {
  console.error('usage: node_bench.mjs FILE [RUNS]');
  process.exit(2);
}
const text = readFileSync(file, 'utf8');
const analyzer = createAnalyzer({worker: 'none', maxInputBytes: 1 << 28, timeoutMs: 600_000});
const cpu = [];
let entities = 0;
for (let run = 0; run < Number(runs); ++run) {
  const before = process.cpuUsage();
  const analysis = await analyzer.analyze(text);
  const {user, system} = process.cpuUsage(before);
  cpu.push((user + system) / 1000);
  entities = analysis.entities.length;
}
analyzer.close();
const [first, ...rest] = cpu;
const sorted = rest.sort((a, b) => a - b);
const median = sorted[sorted.length >> 1] ?? first;
console.log(JSON.stringify({file: file.split('/').pop(), bytes: Buffer.byteLength(text), runs: Number(runs),
  firstMs: +first.toFixed(1), medianMs: +median.toFixed(1),
  peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024), entities}));
