/**
 * Runs each measure round after round, app and baseline in turn, the first of a pair changing with each round, so
 * that a load that comes and goes meets both. Answers, for each row, the value of each round on each side.
 */
export async function runRounds(lab, measures, { rounds, say }) {
  const records = new Map();
  for (const measure of measures) await measure.prepare?.(lab);
  for (let round = 0; round < rounds; round += 1) {
    for (const measure of measures) {
      say(`round ${round + 1} of ${rounds}: ${measure.name}`);
      const values = await runPairTwiceAtMost(lab, measure, round, say);
      for (const row of measure.rows) record(records, row, values);
    }
  }
  return [...records.values()];
}

/** A tap that gets lost on a busy machine must not cost the whole run; one that gets lost twice is a fault. */
async function runPairTwiceAtMost(lab, measure, round, say) {
  try {
    return await runPair(lab, measure, round);
  } catch (error) {
    say(`${measure.name} once more: ${error.message}`);
    // What stayed open would hold the visit: then the next tab may only read it.
    for (const page of lab.context.pages().slice(1)) await page.close();
    return runPair(lab, measure, round);
  }
}

async function runPair(lab, measure, round) {
  const sides = measure.baseline ? ["app", "baseline"] : ["app"];
  if (round % 2 === 1) sides.reverse();
  const values = { app: {}, baseline: {} };
  for (const side of sides) values[side] = await measure[side](lab);
  return values;
}

function record(records, row, { app, baseline }) {
  const known = records.get(row.key) ?? { row, app: [], baseline: [], ratios: [] };
  records.set(row.key, known);
  const [ours, theirs] = [app[row.key], baseline[row.key]];
  if (!Number.isFinite(ours)) throw new Error(`The app gave no value for "${row.label}"`);
  known.app.push(ours);
  if (theirs === undefined) return;
  known.baseline.push(theirs);
  if (theirs > 0) known.ratios.push(ours / theirs);
}
